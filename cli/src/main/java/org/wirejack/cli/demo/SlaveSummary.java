package org.wirejack.cli.demo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirejack.cli.text.PauseText;

/**
 * What the slave's process said at its end.
 *
 * @param cycles its line of counts, empty if it said none
 * @param turnaround its figures, empty if it said none
 */
public record SlaveSummary(String cycles, String turnaround) {
    static final String CYCLES = "sessions ";
    static final String TURNAROUND = "turnaround ";

    private static final Pattern SPOILED = Pattern.compile("\\b(?:missed|incomplete|skipped) (\\d+)");

    static SlaveSummary of(Optional<String> cycles, Optional<String> turnaround) {
        return new SlaveSummary(
                cycles.orElse(""),
                turnaround.map(line -> line.substring(TURNAROUND.length())).orElse(""));
    }

    /** Whether a line belongs to the summary. */
    public static boolean isPart(String line) {
        return line.startsWith(CYCLES) || line.startsWith(TURNAROUND) || line.startsWith(PauseText.BEGINNING);
    }

    /** Cycles that the slave ran with a part or all of its input missing. */
    long spoiledCycles() {
        Matcher matcher = SPOILED.matcher(cycles);
        long sum = 0;
        while (matcher.find()) {
            sum += Long.parseLong(matcher.group(1));
        }
        return sum;
    }
}
