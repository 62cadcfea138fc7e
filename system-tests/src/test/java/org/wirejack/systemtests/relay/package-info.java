/**
 * A bad network between two ends: delays, reorders, repeats, spoils and loses datagrams of a session, by numbers.
 *
 * <p>The relay is a program on a host of its own. The slave is given the relay's address as its master; the relay keeps
 * a pair of ports for each session, as an address translator does. Setup packets pass untouched. Tests hold a {@link
 * org.wirejack.systemtests.relay.Relay}; everything else here runs inside the program, on its one thread.
 *
 * <pre>{@code
 * Relay relay = Relay.start(lan.host("relay"), lan.host("master"), RelayRules.NONE.delay(2000, 500));
 * JackServer slave = JackServer.on(lan.host("slave")).net("-a", lan.host("relay").address());
 * Relay.Counts counts = relay.stop();
 * }</pre>
 */
@NullMarked
package org.wirejack.systemtests.relay;

import org.jspecify.annotations.NullMarked;
