/** Native JACK programs that are clocked by a far master: {@code wirejack slave --graph jackd}. */
@NullMarked
package org.wirejack.systemtests.graph;

import org.jspecify.annotations.NullMarked;
