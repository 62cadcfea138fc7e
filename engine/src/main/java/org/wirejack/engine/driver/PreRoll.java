package org.wirejack.engine.driver;

import java.util.function.BooleanSupplier;

/**
 * What happens before the first frame of a file: cycles of silence, in real time, until everybody is there.
 *
 * @param ready asked before each cycle, on the driver's thread: whether the file may begin
 * @param limitNanos how long to wait for that, 0 and up
 */
public record PreRoll(BooleanSupplier ready, long limitNanos) {
    /** The file begins with the first cycle. */
    public static final PreRoll NONE = new PreRoll(() -> true, 0);

    public PreRoll {
        if (limitNanos < 0) {
            throw new IllegalArgumentException("pre-roll of at most " + limitNanos + " ns: allowed are 0 and up");
        }
    }
}
