/**
 * The demonstration: a manager here, a slave in a second process, sound there and back, and a report of what came back.
 *
 * <p>Players and recorders are cycle code; the rest belongs to control threads.
 */
@NullMarked
package org.wirejack.cli.demo;

import org.jspecify.annotations.NullMarked;
