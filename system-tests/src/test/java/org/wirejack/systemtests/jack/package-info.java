/**
 * Stock JACK on a host: servers, and clients that play a signal which can be recognised to the sample.
 *
 * <p>Any thread may call; calls block, each for a bounded time.
 *
 * <pre>{@code
 * try (JackServer master = JackServer.on(host).dummy(48000, 256)) {
 *     TestClients clients = TestClients.compileInto(folder);
 *     RampClient ramp = clients.ramp(master, "ramp").playsTo(2, "system:playback_").start(4);
 *     RampClient.Counts counts = ramp.awaitEnd();
 * }
 * }</pre>
 */
@NullMarked
package org.wirejack.systemtests.jack;

import org.jspecify.annotations.NullMarked;
