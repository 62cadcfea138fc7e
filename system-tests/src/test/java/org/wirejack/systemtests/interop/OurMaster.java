package org.wirejack.systemtests.interop;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.interop.StretchMeter.Heard;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;

/** A running {@link RampMaster}. */
final class OurMaster implements AutoCloseable {
    private static final Pattern CLOCK = Pattern.compile("^clock cycles=(\\d+) late=(\\d+)");
    private static final Pattern PROBE =
            Pattern.compile("^probe (\\S+) Heard\\[frames=(\\d+), longest=(\\d+), delay=(-?\\d+), breaks=(\\d+)]");
    private static final Pattern COUNTS =
            Pattern.compile("^counts (\\S+) cycles=(\\d+) missed=(\\d+) incomplete=(\\d+)");

    private final HostProcess process;

    private OurMaster(HostProcess process) {
        this.process = process;
    }

    /**
     * What happened at one slave.
     *
     * @param cycles that its proxy ran
     * @param missed cycles of which nothing had come when they were due
     * @param incomplete cycles of which a part had come
     */
    record Counts(long cycles, long missed, long incomplete) {}

    /**
     * What happened in a while.
     *
     * @param cycles of the server
     * @param lateCycles those that began or ended more than a period late
     * @param heard by slave
     * @param counts by slave
     */
    record Report(long cycles, long lateCycles, Map<String, Heard> heard, Map<String, Counts> counts) {
        Heard heard(String slave) {
            return heard.getOrDefault(slave, new Heard(0, 0, -1, 0));
        }

        Counts counts(String slave) {
            return counts.getOrDefault(slave, new Counts(0, 0, 0));
        }
    }

    /** Starts one that plays to all channels of its slaves. */
    static OurMaster start(Host host, int periodFrames) {
        return start(host, periodFrames, 255);
    }

    /** Starts one that plays to the first {@code mostPlayed} channels of its slaves. */
    static OurMaster start(Host host, int periodFrames, int mostPlayed) {
        List<String> arguments = List.of(Integer.toString(periodFrames), Integer.toString(mostPlayed));
        HostProcess process = host.start(Wirejack.program(RampMaster.class.getName(), arguments));
        process.awaitLine("^listening");
        return new OurMaster(process);
    }

    HostProcess process() {
        return process;
    }

    /** Waits until a slave of this name is connected, again if it was already. */
    void awaitSlave(String name) {
        process.awaitLine("^connected " + Pattern.quote(name) + "$");
    }

    /** Lets so many seconds pass, by its own clock, and says what happened in them. */
    Report watch(double seconds) {
        int fromLine = process.lines().size();
        process.tell(Double.toString(seconds));
        String line = "watching";
        // A line comes every second, so each wait is bounded however long this takes.
        for (int second = 0; !line.equals("end"); second++) {
            line = process.awaitLine("^(watching " + second + "|end)$", fromLine)
                    .group();
        }
        List<String> lines = process.lines();
        return parse(lines.subList(fromLine, lines.size()));
    }

    private static Report parse(List<String> lines) {
        MatchResult clock = matches(lines, CLOCK).getFirst();
        Map<String, Heard> heard = byName(
                matches(lines, PROBE),
                fields -> new Heard(number(fields, 2), number(fields, 3), (int) number(fields, 4), number(fields, 5)));
        Map<String, Counts> counts = byName(
                matches(lines, COUNTS), fields -> new Counts(number(fields, 2), number(fields, 3), number(fields, 4)));
        return new Report(number(clock, 1), number(clock, 2), heard, counts);
    }

    private static List<MatchResult> matches(List<String> lines, Pattern pattern) {
        return lines.stream().flatMap(line -> pattern.matcher(line).results()).toList();
    }

    private static <T> Map<String, T> byName(List<MatchResult> lines, Function<MatchResult, T> value) {
        return lines.stream().collect(Collectors.toMap(fields -> fields.group(1), value));
    }

    private static long number(MatchResult fields, int group) {
        return Long.parseLong(fields.group(group));
    }

    /** Lets it end: slaves are released. */
    void stop() {
        process.tellEnd();
        process.awaitExit();
    }

    @Override
    public void close() {
        process.close();
    }
}
