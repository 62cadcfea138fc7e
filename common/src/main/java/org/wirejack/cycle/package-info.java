/**
 * Sends and receives one period: the way of a sample between a port and the wire.
 *
 * <pre>{@code
 * sender.send(cycle, ports.wanted(), ports.samples(), ports.active(receiver.wanted()), ports.events());
 * receiver.drain(link, nowNanos);
 * ports.deliver(receiver.takeDue(), frames);
 * receiver.finishDue();
 * }</pre>
 *
 * <p>A {@link org.wirejack.cycle.CycleReceiver} keeps the cycles around the one that is due apart, in slots by their
 * number, so a packet can change its own cycle only. Everything here is for one cycle thread, but for construction, the
 * reports, and {@link org.wirejack.cycle.WirePorts}. Nothing allocates, locks or logs after construction.
 */
@NullMarked
package org.wirejack.cycle;

import org.jspecify.annotations.NullMarked;
