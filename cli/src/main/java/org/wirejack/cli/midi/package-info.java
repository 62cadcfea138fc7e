/** Music as events in time: read from a Standard MIDI File, and played by a client. */
@NullMarked
package org.wirejack.cli.midi;

import org.jspecify.annotations.NullMarked;
