/**
 * Sockets: one connected UDP link per session, and the discovery channel.
 *
 * <p>Control threads open and close; a session's link is used by its cycle thread alone, and closing it is safe at any
 * moment.
 *
 * <pre>{@code
 * Link link = new SystemLinks().connect(LinkFactory.ANY_PORT, slaveAddress, bufferBytes);
 * link.send(outgoing);
 * while (link.await(deadlineNanos) && link.receive(incoming) > 0) { ... }
 * }</pre>
 */
@NullMarked
package org.wirejack.link;

import org.jspecify.annotations.NullMarked;
