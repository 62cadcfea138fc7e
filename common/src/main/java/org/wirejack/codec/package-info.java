/**
 * Audio and MIDI payloads: samples and events to bytes and back.
 *
 * <p>Everything is sized at construction, by control threads; encoding and decoding belong to the cycle and allocate
 * nothing. A sender asks how many packets a cycle takes and has each written behind a header of its own; a receiver has
 * each packet read into the memory of the cycle it belongs to:
 *
 * <pre>{@code
 * AudioCodec codec = AudioCodecs.of(params, Stream.SEND, false);
 * for (int i = 0; i < codec.packets(active); i++) {
 *     codec.encode(header.wrap(memory, offset, room).initialise(), i, samples, ports, active);
 * }
 * PeriodBuffer cycle = codec.period();
 * boolean wellFormed = header.wrap(memory, offset, length).check() && codec.decode(header, cycle);
 * codec.render(cycle);
 * }</pre>
 */
@NullMarked
package org.wirejack.codec;

import org.jspecify.annotations.NullMarked;
