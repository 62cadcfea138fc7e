/**
 * The system's libopus, called by {@code java.lang.foreign}: mono streams of one period for each packet.
 *
 * <p>Where the library has custom modes, all coding uses them, as stock peers do: docs/decisions/0011-opus-encoder.md.
 *
 * <p>Control threads ask {@link OpusLibrary} whether it can, and build encoders and decoders; cycle threads use those.
 * Nothing is closed: the native memory goes with the objects.
 *
 * <pre>{@code
 * OpusMode mode = new OpusMode(48_000, 480);
 * String refusal = OpusLibrary.system().refusal(mode);
 * OpusEncoders encoders = new OpusEncoders(mode, channels, 128 * 1024);
 * OpusDecoders decoders = new OpusDecoders(mode, channels);
 * int length = encoders.encode(0, samples, bytes, 0, 163);
 * boolean decoded = decoders.decode(0, bytes, 0, length, samples);
 * }</pre>
 */
@NullMarked
package org.wirejack.opus;

import org.jspecify.annotations.NullMarked;
