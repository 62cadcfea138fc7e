/**
 * Clients that {@code --load} puts into a server: thru, gain, synth and record. They are written against
 * {@link org.wirejack.audio.AudioServer} and know of the driver only its ports' names.
 *
 * <pre>{@code
 * Rack rack = new Rack(server);
 * rack.add("gain:-6", new Gain(0.5f));
 * rack.mount(params); // when a session starts, and again when the next one does
 * }</pre>
 *
 * <p>Processors are cycle code; the rest belongs to control threads.
 */
@NullMarked
package org.wirejack.cli.load;

import org.jspecify.annotations.NullMarked;
