package org.wirejack.cli.console;

import java.util.Optional;
import java.util.function.Supplier;
import org.wirejack.rt.NanoClock;

/** What the command's own thread does while others play: prints, and looks at the clock, until it is told to stop. */
public final class CommandLoop {
    private static final long TICK_NANOS = 100_000_000;

    private final StopSignal stop;
    private final Lines lines;

    public CommandLoop(StopSignal stop, Lines lines) {
        this.stop = stop;
        this.lines = lines;
    }

    /** Calls {@code tick} ten times a second. */
    public void run(Runnable tick) {
        await(() -> {
            tick.run();
            return Optional.empty();
        });
    }

    /** As {@link #run}, until there is something; empty when told to stop before. */
    public <T> Optional<T> await(Supplier<Optional<T>> tick) {
        Optional<T> found = Optional.empty();
        while (!stop.stopped() && found.isEmpty()) {
            lines.printFor(TICK_NANOS);
            found = tick.get();
        }
        lines.printRest();
        return found;
    }

    /** True once per period of the clock. */
    public static final class Every {
        private final long periodNanos;
        private final NanoClock clock;
        private long dueNanos;

        public Every(long periodNanos, NanoClock clock) {
            this.periodNanos = periodNanos;
            this.clock = clock;
            dueNanos = clock.nanoTime() + periodNanos;
        }

        public boolean due() {
            boolean due = clock.nanoTime() - dueNanos >= 0;
            if (due) {
                restart();
            }
            return due;
        }

        /** The next period begins now. */
        public void restart() {
            dueNanos = clock.nanoTime() + periodNanos;
        }
    }
}
