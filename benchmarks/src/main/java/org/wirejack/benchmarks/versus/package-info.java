/**
 * Wirejack beside stock NetJACK2: both over the same hosts, in turn, by the same measures.
 *
 * <p>{@link org.wirejack.benchmarks.versus.Versus} is the program, {@code rows} holds what it measures and {@code rig} with
 * what; {@code page} makes tables and pictures of the results. {@code docs/performance/README.md} says how to run it.
 */
@NullMarked
package org.wirejack.benchmarks.versus;

import org.jspecify.annotations.NullMarked;
