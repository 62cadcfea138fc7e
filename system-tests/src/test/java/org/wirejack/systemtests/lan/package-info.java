/**
 * Hosts on a LAN inside this machine, the programs that run on them, and what happens to packets on the way.
 *
 * <p>A host is a set of Linux namespaces held open by one process whose standard input is a pipe from this JVM: when
 * the JVM ends, in whatever way, the pipe closes, that process ends, and the kernel takes the host's programs, links
 * and rules away. Any thread may call; calls block, each for a bounded time.
 *
 * <pre>{@code
 * try (Lan lan = Lan.of("a", "b")) {
 *     lan.host("a").run("ping", "-c1", lan.host("b").address());
 *     HostProcess server = lan.host("b").start("some-server");
 *     server.awaitLine("listening");
 * }
 * }</pre>
 */
@NullMarked
package org.wirejack.systemtests.lan;

import org.jspecify.annotations.NullMarked;
