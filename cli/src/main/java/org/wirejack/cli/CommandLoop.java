package org.wirejack.cli;

import org.wirejack.rt.NanoClock;

/** What the command's own thread does while others play: prints, and looks at the clock, until it is told to stop. */
final class CommandLoop {
    private static final long TICK_NANOS = 100_000_000;

    private final StopSignal stop;
    private final Lines lines;

    CommandLoop(StopSignal stop, Lines lines) {
        this.stop = stop;
        this.lines = lines;
    }

    /** Calls {@code tick} ten times a second. */
    void run(Runnable tick) {
        while (!stop.stopped()) {
            lines.printFor(TICK_NANOS);
            tick.run();
        }
        lines.printRest();
    }

    /** True once per period of the clock. */
    static final class Every {
        private final long periodNanos;
        private final NanoClock clock;
        private long dueNanos;

        Every(long periodNanos, NanoClock clock) {
            this.periodNanos = periodNanos;
            this.clock = clock;
            dueNanos = clock.nanoTime() + periodNanos;
        }

        boolean due() {
            boolean due = clock.nanoTime() - dueNanos >= 0;
            if (due) {
                restart();
            }
            return due;
        }

        /** The next period begins now. */
        void restart() {
            dueNanos = clock.nanoTime() + periodNanos;
        }
    }
}
