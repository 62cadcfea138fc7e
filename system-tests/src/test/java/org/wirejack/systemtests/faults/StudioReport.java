package org.wirejack.systemtests.faults;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@link StudioMaster}'s figures at one moment.
 *
 * @param lines as it printed them
 * @param history all periods until then
 */
record StudioReport(List<String> lines, PeriodHistory history) {
    StudioReport {
        lines = List.copyOf(lines);
    }

    /** Of the server: cycles, late, threads, sockets, connections. */
    long server(String figure) {
        return figure(figure, line("cycles="));
    }

    /** Of a slave's proxy: latency (round trip, frames), session, cycles, missed, late, lost and so on. */
    long proxy(String slave, String figure) {
        return figure(figure, line("proxy " + slave + " "));
    }

    /** How many proxies there are. */
    long proxies() {
        return lines.stream().filter(line -> line.startsWith("proxy ")).count();
    }

    /** Names of all ports, in one line. */
    String ports() {
        return line("ports ");
    }

    private String line(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line \"" + beginning + "\" in " + lines));
    }

    /** The number behind {@code name=} or {@code name } and a space. */
    static long figure(String name, String line) {
        Matcher matcher = Pattern.compile("\\b" + name + "[= ](\\d+)").matcher(line);
        return matcher.results()
                .findFirst()
                .map(MatchResult::group)
                .map(text -> Long.parseLong(text.substring(name.length() + 1)))
                .orElse(0L);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
