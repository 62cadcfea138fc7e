package org.wirejack.audioadapter.bridge;

import java.util.Random;
import java.util.function.DoubleSupplier;
import org.wirejack.audio.Format;

/** How late a cycle's thread is. */
enum Jitter {
    /** What a real-time thread on a quiet machine does. */
    FIFTY_MICROS,
    ONE_MILLI,
    HALF_A_PERIOD,
    /** Early as well as late. */
    QUARTER_OF_A_PERIOD_EITHER_WAY,
    /** Mostly small, and now and then large. */
    LONG_TAIL;

    DoubleSupplier of(Format format, Random random) {
        double periodSeconds = (double) format.periodFrames() / format.sampleRate();
        return switch (this) {
            case FIFTY_MICROS -> () -> 50e-6 * random.nextDouble();
            case ONE_MILLI -> () -> 1e-3 * random.nextDouble();
            case HALF_A_PERIOD -> () -> periodSeconds / 2 * random.nextDouble();
            case QUARTER_OF_A_PERIOD_EITHER_WAY -> () -> periodSeconds / 2 * (random.nextDouble() - 0.5);
            case LONG_TAIL -> () -> Math.min(periodSeconds / 2, -50e-6 * Math.log(1 - random.nextDouble()));
        };
    }
}
