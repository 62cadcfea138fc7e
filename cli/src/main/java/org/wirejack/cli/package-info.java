/**
 * The {@code wirejack} command: {@code demo}, {@code manager} and {@code slave}.
 *
 * <p>Each command reads its options, says in one line what is wrong with them, and otherwise wires a server, its driver
 * and the network together until it is told to stop:
 *
 * <pre>{@code
 * int exitCode = Main.run(List.of("slave", "--load", "thru"), Surroundings.ofProcess(stop));
 * }</pre>
 *
 * <p>Control threads only; what runs in the cycle is in {@link org.wirejack.cli.load} and {@link org.wirejack.cli.demo}.
 */
@NullMarked
package org.wirejack.cli;

import org.jspecify.annotations.NullMarked;
