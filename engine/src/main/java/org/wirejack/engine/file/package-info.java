/**
 * WAV files, read and written in periods of {@code float} samples with full scale ±1.
 *
 * <pre>{@code
 * try (WavReader in = WavReader.open(path)) {
 *     float[][] period = new float[in.channels()][64];
 *     int frames = in.read(period, 64);
 * }
 * }</pre>
 *
 * <p>Files come from strangers: nothing in a header decides how much memory is taken, and what cannot be read ends in one
 * {@link org.wirejack.engine.file.BadWav} that says why. One thread at a time.
 */
@NullMarked
package org.wirejack.engine.file;

import org.jspecify.annotations.NullMarked;
