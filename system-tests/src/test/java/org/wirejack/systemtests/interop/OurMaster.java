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
public final class OurMaster implements AutoCloseable {
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
    public record Counts(long cycles, long missed, long incomplete) {}

    /**
     * What happened in a while.
     *
     * @param cycles of the server
     * @param lateCycles those that began or ended more than a period late
     * @param heard by slave
     * @param counts by slave
     */
    public record Report(long cycles, long lateCycles, Map<String, Heard> heard, Map<String, Counts> counts) {
        public Heard heard(String slave) {
            return heard.getOrDefault(slave, new Heard(0, 0, -1, 0));
        }

        public Counts counts(String slave) {
            return counts.getOrDefault(slave, new Counts(0, 0, 0));
        }
    }

    /** Starts one that plays to all channels of its slaves. */
    public static OurMaster start(Host host, int periodFrames) {
        return start(host, periodFrames, 255);
    }

    /** Starts one that plays to the first {@code mostPlayed} channels of its slaves. */
    static OurMaster start(Host host, int periodFrames, int mostPlayed) {
        List<String> arguments = List.of(Integer.toString(periodFrames), Integer.toString(mostPlayed));
        HostProcess process = host.start(Wirejack.program(RampMaster.class.getName(), arguments));
        process.awaitLine("^listening");
        return new OurMaster(process);
    }

    public HostProcess process() {
        return process;
    }

    /** Waits until a slave of this name is connected. */
    public void awaitSlave(String name) {
        awaitSlave(name, 0);
    }

    /** Waits until a slave is connected, as said in the line of that number or a later one. */
    void awaitSlave(String name, int fromLine) {
        process.awaitLine("^connected " + Pattern.quote(name) + "$", fromLine);
    }

    /** Lets so many seconds pass, by its own clock, and says what happened in them. */
    public Report watch(double seconds) {
        return watch(seconds, () -> {});
    }

    /** As {@link #watch(double)}, with an event soon after the beginning. */
    Report watch(double seconds, Runnable event) {
        int fromLine = process.lines().size();
        process.tell(Double.toString(seconds));
        process.awaitLine("^watching 0$", fromLine);
        event.run();
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
