/**
 * Whole programs on hosts of their own: what a test needs to say so in a few lines.
 *
 * <p>{@link org.wirejack.systemtests.Needs} names what a test class needs of the machine, {@link
 * org.wirejack.systemtests.Wirejack} starts our own program on a host. Hosts are in {@code lan}, stock JACK in {@code
 * jack}, a bad network in {@code relay}.
 *
 * <pre>{@code
 * try (Lan lan = Lan.of("master", "slave");
 *         JackServer master = JackServer.on(lan.host("master")).dummy(48000, 256)) {
 *     master.load("netmanager", "");
 *     Wirejack.start(lan.host("slave"), "slave", "-C", "2", "-P", "2");
 *     master.awaitPort("slave:to_slave_1");
 * }
 * }</pre>
 */
@NullMarked
package org.wirejack.systemtests;

import org.jspecify.annotations.NullMarked;
