/**
 * Our programs with stock jackd at the other end, in both roles.
 *
 * <p>The machine may be shared and busy, and takes the processor away for a while now and then: sound is judged by its
 * longest exact stretch, stock peers by what they print, and xruns against those of stock JACK alone on the same machine.
 *
 * <p>The usual build has short forms of all; {@code -Plong} makes them a minute long.
 */
@NullMarked
package org.wirejack.systemtests.interop;

import org.jspecify.annotations.NullMarked;
