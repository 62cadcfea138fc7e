/** Audio and MIDI payloads: samples and events to bytes and back. */
@NullMarked
package org.wirejack.codec;

import org.jspecify.annotations.NullMarked;
