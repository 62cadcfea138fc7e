/**
 * Carries sound from one clock's thread to another's: a queue, a resampler on the reader's side, and the drift loop that
 * steers it.
 *
 * <p>A {@link org.wirejack.audioadapter.bridge.Bridge} has two ends, each run by a clock of its own, and a
 * {@link org.wirejack.audioadapter.bridge.Way} in either direction. An end is told of its format, and then run once a cycle:
 *
 * <pre>{@code
 * Bridge bridge = new Bridge(converters, new BridgeShape(2, 2, BridgeShape.SHORTEST));
 * BridgeClient card = new BridgeClient(server, "netadapter", bridge.near());   // an end as a client of a server
 * bridge.far().start(format);                                                  // or by hand
 * bridge.far().cycle(startNanos, frames, inputs, outputs);
 * }</pre>
 *
 * <p>An end that stops costs the other one nothing: it fades to silence, and back when there is sound again. Threads: each
 * end's cycle thread; control threads where it is said.
 */
@NullMarked
package org.wirejack.audioadapter.bridge;

import org.jspecify.annotations.NullMarked;
