package org.wirejack.benchmarks.versus.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wirejack.systemtests.lan.HostProcess;

/** What our manager counts itself, by the lines of status that it prints every five seconds. */
record OwnCounts(HostProcess manager, int fromLine) {
    private static final Pattern STATUS = Pattern.compile("^(\\S+): online, .* missed (\\d+), incomplete (\\d+)");

    static OwnCounts begin(HostProcess manager) {
        return new OwnCounts(manager, manager.lines().size());
    }

    /** Cycles that it missed whole or in part, of all slaves, between its first and its last status since; empty if there are not two. */
    OptionalLong missed() {
        List<String> lines = manager.lines();
        return missed(lines.subList(fromLine, lines.size()));
    }

    static OptionalLong missed(List<String> lines) {
        Map<String, Long> first = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        lines.stream().flatMap(line -> STATUS.matcher(line).results()).forEach(fields -> {
            first.putIfAbsent(fields.group(1), count(fields));
            last.put(fields.group(1), count(fields));
        });
        long total = last.keySet().stream()
                .mapToLong(name -> last.getOrDefault(name, 0L) - first.getOrDefault(name, 0L))
                .sum();
        long statuses =
                lines.stream().filter(line -> STATUS.matcher(line).find()).count();
        return statuses < 2L * first.size() || first.isEmpty() ? OptionalLong.empty() : OptionalLong.of(total);
    }

    private static long count(MatchResult fields) {
        return Long.parseLong(fields.group(2)) + Long.parseLong(fields.group(3));
    }
}
