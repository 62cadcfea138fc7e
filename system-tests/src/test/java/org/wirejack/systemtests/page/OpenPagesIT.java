package org.wirejack.systemtests.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.JavaProgram;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.faults.StallWatch;
import org.wirejack.systemtests.faults.Stalls;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/**
 * A hundred open pages beside none, in turns, of programs that run as users run them: each of their cycle threads says what it
 * has allocated, and the manager what it has missed. A processor that stood still for every program of this machine is
 * watched for meanwhile: what is missed in such a moment, with pages or without, is not theirs.
 */
@Needs(Requirement.NAMESPACES)
@Timeout(180)
final class OpenPagesIT {
    private static final int PAGES = 100;
    private static final int PORT = 19_080;
    private static final int TURNS = 3;
    private static final long PART_NANOS = 4_000_000_000L;
    /** 7500 cycles: by then the Java machine has compiled what each cycle calls, which it does after 5000 calls. */
    private static final long SETTLE_NANOS = 10_000_000_000L;

    private static final long PERIOD_NANOS = 64 * 1_000_000_000L / 48_000;
    /** The counters are shown once a second: three seconds at the least. */
    private static final long LEAST_CYCLES = 2200;

    private static final int ABOVE_ALL = 90;
    /** Half of the time that an answer may take. */
    private static final int STALL_MICROS = 5000;

    private static final Pattern MISSED = Pattern.compile("^missed (\\d+) (-?\\d+) (-?\\d+)");

    @TempDir
    private Path folder;

    /** What was counted in one part of the run. */
    private record Part(boolean pages, long cycles, long missed, long managerBytes, long slaveBytes) {}

    @Test
    void aHundredOpenPagesOfWhichSomeReadNothingCostTheCycleNothing() throws IOException {
        try (Lan lan = Lan.of("master", "pi");
                StallWatch stallWatch = StallWatch.start(lan.host("pi"), folder, STALL_MICROS, ABOVE_ALL)) {
            HostProcess manager = lan.host("master")
                    .start(counting("manager --server embedded --period 64 --no-patches --no-mdns --http " + PORT));
            HostProcess slave =
                    lan.host("pi").start(counting("slave -n synth1 -l 8 -C 2 -P 2 -i 1 -o 1 --load thru --no-mdns"));
            manager.awaitLine("synth1");
            LockSupport.parkNanos(SETTLE_NANOS);
            HostProcess onlooker = lan.host("master")
                    .start(JavaProgram.command(List.of(), Onlooker.class.getName(), List.of(Integer.toString(PORT))));
            onlooker.awaitLine("^ready");

            List<Part> parts = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                parts.add(part(false, manager, slave, onlooker));
                answer(onlooker, "open " + PAGES, "^opened");
                parts.add(part(true, manager, slave, onlooker));
                answer(onlooker, "close", "^closed");
            }
            Stalls stalls = stallWatch.report();

            parts.forEach(part -> System.out.println("open pages: " + part));
            parts.forEach(part -> assertTrue(part.cycles >= LEAST_CYCLES, part.toString()));
            parts.forEach(part -> assertEquals(0, part.managerBytes, part.toString()));
            parts.forEach(part -> assertEquals(0, part.slaveBytes, part.toString()));
            assertEquals(List.of(), missedWithoutReason(onlooker.lines(), stalls), () -> parts + "\n" + stalls);
        }
    }

    private static Command counting(String words) {
        return Wirejack.program(CountingProgram.class.getName(), List.of(words.split(" ")));
    }

    private static Part part(boolean pages, HostProcess manager, HostProcess slave, HostProcess onlooker) {
        long[] cycles = cycles(onlooker);
        long managerBytes = allocated(manager);
        long slaveBytes = allocated(slave);
        LockSupport.parkNanos(PART_NANOS);
        slaveBytes = allocated(slave) - slaveBytes;
        managerBytes = allocated(manager) - managerBytes;
        long[] then = cycles(onlooker);
        return new Part(pages, then[0] - cycles[0], then[1] - cycles[1], managerBytes, slaveBytes);
    }

    private static long allocated(HostProcess program) {
        return Long.parseLong(answer(program, "", "^allocated (\\d+)").group(1));
    }

    /** All so far, and those missed. */
    private static long[] cycles(HostProcess onlooker) {
        MatchResult counts = answer(onlooker, "cycles", "^cycles (\\d+) (\\d+)");
        return new long[] {Long.parseLong(counts.group(1)), Long.parseLong(counts.group(2))};
    }

    private static MatchResult answer(HostProcess program, String word, String answer) {
        int mark = program.lines().size();
        program.tell(word);
        return program.awaitLine(answer, mark);
    }

    /** Lines of the onlooker about more missed cycles than fit into the time in which a processor stood still. */
    private static List<String> missedWithoutReason(List<String> lines, Stalls stalls) {
        return lines.stream()
                .flatMap(line -> MISSED.matcher(line).results())
                .filter(missed -> Long.parseLong(missed.group(1))
                        > excused(stalls, Long.parseLong(missed.group(2)), Long.parseLong(missed.group(3))))
                .map(MatchResult::group)
                .toList();
    }

    /** How many cycles begin or end in stalls of this time. */
    private static long excused(Stalls stalls, long fromNanos, long toNanos) {
        return stalls.all().stream()
                .filter(stall -> stall.touches(fromNanos, toNanos))
                .mapToLong(stall -> (stall.toNanos() - stall.fromNanos()) / PERIOD_NANOS + 1)
                .sum();
    }
}
