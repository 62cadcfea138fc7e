/**
 * The command as its user meets it: the demonstration in every shape, and what it says to bad input.
 *
 * <p>{@code -Dwirejack.long=true} runs the demonstration in all combinations of mode, period, channels and MTU.
 */
@NullMarked
package org.wirejack.systemtests.demo;

import org.jspecify.annotations.NullMarked;
