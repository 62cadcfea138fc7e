/**
 * Changes the rate of sound, by a ratio that may move with every block. No thread of its own, no clock.
 *
 * <p>Set up by control threads; then one cycle thread at a time, which allocates nothing. Each block asks for what it will
 * consume, and consumes exactly that:
 *
 * <pre>{@code
 * Resampler resampler = Resampler.of(ResampleQuality.GOOD, 44_100, 48_000, 2, 256);
 * float[][] scratch = new float[2][resampler.maxInputFrames()];
 * resampler.warmUp();
 * int frames = resampler.inputFrames(256, step);
 * queue.read(scratch, frames);
 * resampler.process(scratch, output, 256, step);
 * }</pre>
 */
@NullMarked
package org.wirejack.audioadapter.resample;

import org.jspecify.annotations.NullMarked;
