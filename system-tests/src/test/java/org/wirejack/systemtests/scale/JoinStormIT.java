package org.wirejack.systemtests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern STATUS =
            Pattern.compile("^(light-\\d+): (?:online|offline), .* cycles (\\d+), missed (\\d+), incomplete (\\d+),");
    private static final List<String> JVM_OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx64m");
    /** Of each slave: four seconds and more. */
    private static final int FEWEST_CYCLES = 400;

    /** One thread plays them all, at ordinary priority: on a busy machine it is late now and then, with all of them. */
    private static final double MOST_MISSED = 0.5;

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
            judge(manager.lines().subList(mark, manager.lines().size()), joinedSeconds);
        }
    }

    /** By each slave's last line. */
    private static void judge(List<String> lines, double joinedSeconds) {
        Map<String, MatchResult> slaves = new HashMap<>();
        for (String line : lines) {
            Matcher status = STATUS.matcher(line);
            if (status.find()) {
                slaves.put(status.group(1), status.toMatchResult());
            }
        }
        long cycles = sum(slaves, 2);
        long missed = sum(slaves, 3);
        String figures = "%d slaves, all joined after %.1f s; cycles %d, missed %d, incomplete %d"
                .formatted(slaves.size(), joinedSeconds, cycles, missed, sum(slaves, 4));
        System.out.println(figures);
        assertEquals(SLAVES, slaves.size(), figures);
        assertTrue(cycles > (long) SLAVES * FEWEST_CYCLES, figures);
        assertTrue(missed <= MOST_MISSED * cycles, figures);
    }

    private static long sum(Map<String, MatchResult> slaves, int group) {
        return slaves.values().stream()
                .mapToLong(slave -> Long.parseLong(slave.group(group)))
                .sum();
    }
}
