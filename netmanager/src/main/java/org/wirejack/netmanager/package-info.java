/**
 * The master: hears slaves announce themselves, and gives each a proxy in the server.
 *
 * <pre>{@code
 * try (NetManager manager = new NetManager(options, server, listener)) {
 *     manager.start();
 *     server.connect(List.of(new Connection("system:capture_1", "synth1:to_slave_1")));
 *     ...
 * }
 * }</pre>
 *
 * <p>Public are two façades: {@link org.wirejack.netmanager.NetManager}, its options, listener and status, for control
 * threads, and {@link org.wirejack.netmanager.NetMaster} for a program that is the master of one slave. {@code MasterProxy.process} and all behind it run in the server's cycle, on its thread.
 */
@NullMarked
package org.wirejack.netmanager;

import org.jspecify.annotations.NullMarked;
