package org.wirejack.benchmarks.versus.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wirejack.systemtests.lan.HostProcess;

/** What processes cost by their own accounting, that of children included which have ended. */
public final class ProcessCost {
    /** User and system time, theirs and their children's, in hundredths of a second: fields 14 to 17, after the name. */
    private static final Pattern TIMES = Pattern.compile(".*\\) (?:\\S+ ){11}(\\d+) (\\d+) (\\d+) (\\d+) ");

    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double MILLIS_PER_TICK = 10;
    private static final double KB_PER_MB = 1024;

    private ProcessCost() {}

    /** Processor time since their start. */
    public static double cpuMillis(List<HostProcess> processes) {
        return processes.stream().mapToDouble(ProcessCost::cpuMillis).sum();
    }

    private static double cpuMillis(HostProcess process) {
        return cpuMillis(read(process, "stat"));
    }

    static double cpuMillis(String stat) {
        MatchResult times = find(TIMES, stat);
        double ticks = 0;
        for (int field = 1; field <= times.groupCount(); field++) {
            ticks += Long.parseLong(times.group(field));
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** Memory in use. */
    public static double residentMegabytes(List<HostProcess> processes) {
        return processes.stream()
                .mapToDouble(process ->
                        Long.parseLong(find(RSS, read(process, "status")).group(1)) / KB_PER_MB)
                .sum();
    }

    private static MatchResult find(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow();
    }

    private static String read(HostProcess process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException e) {
            throw new UncheckedIOException("has ended: " + process, e);
        }
    }
}
