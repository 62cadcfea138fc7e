package org.wirejack.live;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wirejack.live.model.ProcessFigures;
import org.wirejack.rt.NanoClock;

/** What this process takes of the machine. One control thread. */
public final class ProcessMeter {
    private static final double PERCENT = 100;
    private static final double TENTHS = 10;

    private final NanoClock clock;
    private final Supplier<Optional<Duration>> cpuTime;
    private final long startNanos;
    private @Nullable Duration lastCpuTime;
    private long lastNanos;

    /** Of this process, as far as the system tells. */
    public ProcessMeter() {
        this(NanoClock.SYSTEM, () -> ProcessHandle.current().info().totalCpuDuration());
    }

    ProcessMeter(NanoClock clock, Supplier<Optional<Duration>> cpuTime) {
        this.clock = clock;
        this.cpuTime = cpuTime;
        startNanos = clock.nanoTime();
    }

    public ProcessFigures read() {
        long nowNanos = clock.nanoTime();
        Duration now = cpuTime.get().orElse(null);
        Double cpuPercent = percent(now, nowNanos);
        lastCpuTime = now;
        lastNanos = nowNanos;
        Runtime runtime = Runtime.getRuntime();
        return new ProcessFigures(
                Duration.ofNanos(nowNanos - startNanos).toSeconds(),
                cpuPercent,
                runtime.totalMemory() - runtime.freeMemory());
    }

    /** Since the last reading; there is none at first. */
    private @Nullable Double percent(@Nullable Duration now, long nowNanos) {
        if (now == null || lastCpuTime == null || nowNanos <= lastNanos) {
            return null;
        }
        double share = (double) now.minus(lastCpuTime).toNanos() / (nowNanos - lastNanos);
        return Math.round(share * PERCENT * TENTHS) / TENTHS;
    }
}
