package org.wirejack.cli.pause;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.wirejack.cli.console.CommandLoop;
import org.wirejack.cli.text.PauseText;
import org.wirejack.rt.CollectorPauses;
import org.wirejack.rt.NanoClock;
import org.wirejack.rt.PauseReport;
import org.wirejack.rt.PauseWatch;
import org.wirejack.rt.StallReport;

/** Says from time to time, when cycles have been held up again, how often, how long, and perhaps by what. */
public final class PauseTalk {
    private static final long SAY_NANOS = 5_000_000_000L;

    /** Opening the collector's books is work, and must not delay a session's beginning. */
    private static final long FIRST_LOOK_NANOS = 2_000_000_000L;

    private final PauseWatch watch;
    private final Consumer<String> lines;
    private final NanoClock clock;
    private final CommandLoop.Every due;
    private final long startNanos;
    private long stallsSaid;
    private volatile PauseReport last = new PauseReport(StallReport.NONE, 0, StallReport.NONE);

    /** @param stalls of the cycle thread */
    public PauseTalk(Supplier<StallReport> stalls, Consumer<String> lines, NanoClock clock) {
        this(new PauseWatch(stalls, new CollectorPauses()), lines, clock);
    }

    PauseTalk(PauseWatch watch, Consumer<String> lines, NanoClock clock) {
        this.watch = watch;
        this.lines = lines;
        this.clock = clock;
        due = new CommandLoop.Every(SAY_NANOS, clock);
        startNanos = clock.nanoTime();
    }

    /** To be called ten times a second. */
    public void tick() {
        if (clock.nanoTime() - startNanos < FIRST_LOOK_NANOS) {
            return;
        }
        watch.look();
        last = watch.report();
        if (due.due() && last.stalls().count() > stallsSaid) {
            say();
        }
    }

    /** Says how it was in all. */
    public void end() {
        watch.look();
        say();
    }

    /** As of the last tick. Any thread. */
    public PauseReport report() {
        return last;
    }

    private void say() {
        PauseReport report = watch.report();
        stallsSaid = report.stalls().count();
        lines.accept(PauseText.line(report));
    }
}
