package org.wirejack.systemtests.scale;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.systemtests.JavaProgram;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/**
 * 128 stereo slaves that come at once: a master without JACK serves them all. The period is long, since one thread plays all
 * the slaves.
 */
@Needs(Requirement.NAMESPACES)
@Timeout(120)
final class JoinStormIT {
    private static final int SLAVES = 128;
    private static final String BACK = "(.*):from_slave_(\\d+) > $1:to_slave_$2";
    private static final String STATUS = ": .* cycles (\\d+), missed (\\d+), incomplete (\\d+),";
    private static final List<String> JVM_OPTIONS =
            List.of("-XX:+UseSerialGC", "-Xmx64m", "--enable-native-access=ALL-UNNAMED");
    /** Of the first slave: four seconds and more. */
    private static final int FEWEST_CYCLES = 400;

    @Test
    void allAreServedAndPlayOn() {
        try (Lan lan = Lan.of("master", "slaves");
                HostProcess manager = Wirejack.start(
                        lan.host("master"),
                        "manager",
                        "--server",
                        "embedded",
                        "--period",
                        "512",
                        "--no-patches",
                        "--max-slaves",
                        "128",
                        "--rule",
                        BACK)) {
            manager.awaitLine("^listening");
            long startNanos = System.nanoTime();
            HostProcess slaves = lan.host("slaves")
                    .start(JavaProgram.command(
                            JVM_OPTIONS,
                            LightSlaves.class.getName(),
                            List.of(Integer.toString(SLAVES), lan.host("master").address())));
            slaves.awaitLine("^joined " + SLAVES);
            double joinedSeconds = (System.nanoTime() - startNanos) * 1e-9;
            manager.awaitLine("^light-1: online, .* cycles ([4-9]\\d\\d|\\d{4})");
            int mark = manager.lines().size();
            manager.signal(Signal.INT);
            manager.awaitExit();
            judge(lastStatus(manager, mark), joinedSeconds);
        }
    }

    private static List<MatchResult> lastStatus(HostProcess manager, int fromLine) {
        return IntStream.rangeClosed(1, SLAVES)
                .mapToObj(slave -> manager.awaitLine("^light-" + slave + STATUS, fromLine))
                .toList();
    }

    private static void judge(List<MatchResult> slaves, double joinedSeconds) {
        String figures = "%d slaves, all joined after %.1f s; cycles %d, missed %d, incomplete %d"
                .formatted(SLAVES, joinedSeconds, sum(slaves, 1), sum(slaves, 2), sum(slaves, 3));
        System.out.println(figures);
        for (MatchResult slave : slaves) {
            assertTrue(count(slave, 1) > FEWEST_CYCLES / 2, () -> slave.group() + "; " + figures);
            assertTrue(count(slave, 2) < count(slave, 1), () -> slave.group() + "; " + figures);
        }
    }

    private static long sum(List<MatchResult> slaves, int group) {
        return slaves.stream().mapToLong(slave -> count(slave, group)).sum();
    }

    private static long count(MatchResult slave, int group) {
        return Long.parseLong(slave.group(group));
    }
}
