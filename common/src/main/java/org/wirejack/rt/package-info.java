/**
 * What the cycle needs of the machine: clocks, counters with one writer, queues, real-time threads, native calls.
 * Imports nothing of ours.
 *
 * <p>A cycle's thread sets itself up, and then only sleeps and counts:
 *
 * <pre>{@code
 * RealtimeOutcome outcome = RealtimeThread.enter(60);
 * DeadlineSleeper sleeper = DeadlineSleeper.ofSystem();
 * for (long deadline = clock.nanoTime(); running; deadline += periodNanos) {
 *     sleeper.sleepUntil(deadline);
 *     cycle.run();
 * }
 * }</pre>
 */
@NullMarked
package org.wirejack.rt;

import org.jspecify.annotations.NullMarked;
