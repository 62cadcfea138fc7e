/**
 * The slave: a driver whose clock is the network.
 *
 * <pre>{@code
 * EmbeddedServer server = new EmbeddedServer(new Format(48_000, 256));
 * try (NetDriver driver = new NetDriver(options, server, listener)) {
 *     driver.start();
 *     ...
 * }
 * }</pre>
 *
 * <p>Public are two façades: {@link org.wirejack.netdriver.NetDriver}, its options, listener and status, and {@link
 * org.wirejack.netdriver.NetSlave} for a program without a server; both for control threads. The driver's own thread runs the search and the session's cycles, with the server's graph inside them.
 */
@NullMarked
package org.wirejack.netdriver;

import org.jspecify.annotations.NullMarked;
