package org.wirejack.cli.doctor.machine;

import java.util.OptionalLong;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.SystemFiles;

/** How much of each period the kernel lets real-time threads run. */
public final class RealtimeShareCheck implements Check {
    private static final String RUNTIME = "proc/sys/kernel/sched_rt_runtime_us";
    private static final String PERIOD = "proc/sys/kernel/sched_rt_period_us";
    private static final long USUAL_PERIOD_MICROS = 1_000_000;
    private static final int USUAL_PERCENT = 95;
    private static final String CURE = "sudo sysctl -w kernel.sched_rt_runtime_us=950000";

    private final SystemFiles files;

    public RealtimeShareCheck(SystemFiles files) {
        this.files = files;
    }

    @Override
    public String title() {
        return "realtime share";
    }

    @Override
    public Finding examine() {
        OptionalLong runtimeMicros = files.number(RUNTIME);
        if (runtimeMicros.isEmpty()) {
            return Finding.ok("this system sets no limit that can be read");
        }
        if (runtimeMicros.getAsLong() < 0) {
            return Finding.ok("real-time threads are never throttled");
        }
        long periodMicros = Math.max(1, files.number(PERIOD).orElse(USUAL_PERIOD_MICROS));
        return ofShare(100 * runtimeMicros.getAsLong() / periodMicros);
    }

    private static Finding ofShare(long percent) {
        if (percent == 0) {
            return Finding.fail("the kernel lets real-time threads not run at all", CURE);
        }
        return percent < USUAL_PERCENT
                ? Finding.warn("real-time threads are stopped after " + percent + " % of the time", CURE)
                : Finding.ok("real-time threads may take " + percent + " % of the time");
    }
}
