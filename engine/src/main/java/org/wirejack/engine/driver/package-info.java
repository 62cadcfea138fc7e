/**
 * Drivers by timer, file and sound card: each owns the clock of one server and runs its cycles on a thread of its own.
 *
 * <pre>{@code
 * try (TimerDriver driver = new TimerDriver(server, new Channels(2, 2), Pacing.system())) {
 *     driver.start();
 *     ...
 * }
 * }</pre>
 *
 * <p>Control threads construct, start and close; figures may be read from any thread.
 */
@NullMarked
package org.wirejack.engine.driver;

import org.jspecify.annotations.NullMarked;
