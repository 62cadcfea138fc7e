/**
 * Carries sound from one clock's thread to another's: a queue, a resampler on the reader's side, and the drift loop that steers\n * it.
 */
@NullMarked
package org.wirejack.audioadapter.bridge;

import org.jspecify.annotations.NullMarked;
