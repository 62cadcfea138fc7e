package org.wirejack.benchmarks.versus.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wirejack.systemtests.faults.Stalls;

/** When a JVM stopped its program, for garbage collection or anything else, by its own log of safepoints. */
public final class PauseLog {
    private static final Pattern SAFEPOINT = Pattern.compile("^\\[(\\d+)ns] Safepoint .*\\bTotal: +(\\d+) ns");

    private PauseLog() {}

    /** What a JVM must find in its environment to write such a log. */
    public static Map<String, String> environment(Path file) {
        return Map.of("JDK_JAVA_OPTIONS", "-Xlog:safepoint=info:file=" + file.toAbsolutePath() + ":timenanos");
    }

    /** Every pause, moved by so much from the time of {@link System#nanoTime}. */
    public static StillTimes read(Path file, long shiftNanos) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return StillTimes.of(lines.flatMap(PauseLog::parse).toList(), shiftNanos);
        }
    }

    /** A line is written when the pause has ended. */
    static Stream<Stalls.Stall> parse(String line) {
        return SAFEPOINT.matcher(line).results().map(PauseLog::pause);
    }

    private static Stalls.Stall pause(MatchResult fields) {
        long endNanos = Long.parseLong(fields.group(1));
        return new Stalls.Stall(endNanos - Long.parseLong(fields.group(2)), endNanos);
    }
}
