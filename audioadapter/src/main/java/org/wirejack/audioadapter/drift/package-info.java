/**
 * Measures two clocks against each other, and says by what ratio to resample so that a delay stays what it is.
 *
 * <p>Three small parts. A {@link org.wirejack.audioadapter.drift.ClockEstimate} on each clock's thread measures: it hears
 * when each cycle began. It estimates a {@link org.wirejack.audioadapter.drift.ClockLine}, where in time the clock's frames
 * lie, and publishes it to the other thread ({@link org.wirejack.audioadapter.drift.SharedLine}). A
 * {@link org.wirejack.audioadapter.drift.DelayControl} applies: two lines and a delay error make the step of a resampler.
 *
 * <pre>{@code
 * ClockEstimate clock = new ClockEstimate(format);
 * clock.began(cycle.startNanos(), framesSoFar);              // at each cycle's begin
 * other.published().copyTo(writer);                          // what the other thread knows of its clock
 * double ahead = writer.framesAhead(readIndex, clock.line(), framesSoFar);
 * double step = control.step(clock.line(), writer, ahead - targetFrames);
 * }</pre>
 *
 * <p>What counts is when a cycle could have begun, not when it did: the thread wakes late, by an amount that varies, but
 * never early. So the line lies along the earliest cycles, where the noise is smallest, and not through their middle. Cycle
 * code throughout: nothing allocates, locks or throws.
 */
@NullMarked
package org.wirejack.audioadapter.drift;

import org.jspecify.annotations.NullMarked;
