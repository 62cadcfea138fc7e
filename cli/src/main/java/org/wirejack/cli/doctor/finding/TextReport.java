package org.wirejack.cli.doctor.finding;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** One line for each diagnosis, a second one with its cure, and a count at the end. Control thread. */
public final class TextReport {
    private final PrintWriter out;
    private final Map<Level, Integer> counts = new EnumMap<>(Level.class);

    public TextReport(PrintWriter out) {
        this.out = out;
    }

    public void print(Diagnosis diagnosis) {
        Finding finding = diagnosis.finding();
        counts.merge(finding.level(), 1, Integer::sum);
        out.println(String.format(
                Locale.ROOT, "%-4s  %-20s  %s", finding.level().word(), diagnosis.title(), finding.meaning()));
        if (!finding.cure().isEmpty()) {
            out.println("      " + " ".repeat(20) + "  cure: " + finding.cure());
        }
        out.flush();
    }

    public void printCounts() {
        out.println(count(Level.OK) + " ok, " + count(Level.WARN) + " to look at, " + count(Level.FAIL) + " wrong");
        out.flush();
    }

    private int count(Level level) {
        return counts.getOrDefault(level, 0);
    }
}
