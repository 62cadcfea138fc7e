/**
 * The master's side: hears slaves announce themselves and gives each a proxy, a client of the master's server.
 *
 * <pre>{@code
 * try (NetManager manager = new NetManager(options, server, listener)) {
 *     manager.start();
 *     ...
 *     manager.proxies().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Control threads: {@link org.wirejack.netmanager.NetManager}'s own, and one for each set-up. The cycle is the
 * server's: it calls {@code MasterProxy.process}, which waits for nobody but, in fast mode, a part of a period.
 */
@NullMarked
package org.wirejack.netmanager;

import org.jspecify.annotations.NullMarked;
