/**
 * Programs to read, run and take pieces from; each shows one thing, and most of each is the thing itself. How to run
 * them is in the module's README.
 *
 * <pre>{@code
 * java @examples/java.options org.wirejack.examples.PlaySineOnSlave
 * }</pre>
 *
 * <p>Nobody depends on them. Their {@code process} methods run on cycle threads, everything else on main's.
 */
@NullMarked
package org.wirejack.examples;

import org.jspecify.annotations.NullMarked;
