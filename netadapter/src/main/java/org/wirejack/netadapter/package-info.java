/**
 * A slave that keeps its own clock: joins a whole server to a far master, by resampling.
 *
 * <pre>{@code
 * SlaveOptions slave = SlaveRequest.named("stage").audio(2, 2).options();
 * try (NetAdapter adapter = new NetAdapter(slave, new AdapterOptions(2, 2, ResampleQuality.GOOD, 0), host, listener)) {
 *     adapter.start();
 *     ...
 * }
 * }</pre>
 *
 * <p>Control threads; the net driver's thread runs the network's cycles, the host's thread its own.
 */
@NullMarked
package org.wirejack.netadapter;

import org.jspecify.annotations.NullMarked;
