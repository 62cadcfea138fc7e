/**
 * What the cycle needs of the machine: clocks, counters with one writer, real-time threads, native calls. Imports nothing
 * of ours.
 */
@NullMarked
package org.wirejack.rt;

import org.jspecify.annotations.NullMarked;
