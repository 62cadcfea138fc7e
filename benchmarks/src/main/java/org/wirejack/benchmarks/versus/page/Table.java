package org.wirejack.benchmarks.versus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rows.Case;
import org.wirejack.benchmarks.versus.rows.Findings;
import org.wirejack.benchmarks.versus.rows.Goal;
import org.wirejack.benchmarks.versus.rows.Line;
import org.wirejack.benchmarks.versus.rows.TakeFigures;

/** The results as a table in Markdown: medians over rounds. */
public final class Table {
    private static final String HEADING = """
            | row | session | figure | ours | stock | ours / stock | must hold | holds | rounds |
            |---|---|---|---|---|---|---|---|---|
            """;
    private static final int LONGEST_REASON = 60;

    private final Results results;

    public Table(Results results) {
        this.results = results;
    }

    /** Of those cases that there are results of. */
    public String markdown(List<Case> cases) {
        var lines = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (Case one : cases) {
            for (Side side : one.sides()) {
                if (side != Side.STOCK && !results.rounds(one, side).isEmpty()) {
                    one.lines().forEach(line -> lines.add(line(one, side, line)));
                }
                note(one, side, notes);
            }
        }
        return HEADING + String.join("", lines) + (notes.isEmpty() ? "" : "\n" + String.join("", notes));
    }

    private String line(Case one, Side side, Line line) {
        double ours = median(one, side, line.figure());
        double stock = median(one, Side.STOCK, line.figure());
        return "| " + one.row() + " | " + one.name() + (side == Side.OURS ? "" : ", " + side.words()) + " | "
                + line.figure() + " | " + shown(one, side, line, ours) + " | " + stockShown(one, line, stock) + " | "
                + (Double.isNaN(ours / stock) || stock == 0 ? "" : number(ours / stock)) + " | " + goal(line) + " | "
                + verdict(line.goal(), ours, stock) + " | " + rounds(one, side) + " |\n";
    }

    private String shown(Case one, Side side, Line line, double median) {
        if (Double.isNaN(median)) {
            List<String> reasons = results.texts(one, side, Findings.FAILED);
            return reasons.isEmpty() ? "" : "failed: " + shortened(reasons.getLast());
        }
        return (number(median) + " " + line.unit()).strip();
    }

    private String stockShown(Case one, Line line, double median) {
        return one.remark().isEmpty() ? shown(one, Side.STOCK, line, median) : one.remark();
    }

    private static String shortened(String reason) {
        String plain = reason.replace("|", "/");
        return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON) + "…";
    }

    private static String goal(Line line) {
        Goal goal = line.goal();
        return switch (goal.kind()) {
            case NONE -> "";
            case RATIO -> "≤ " + number(goal.bound()) + " × stock";
            case MOST -> ("≤ " + number(goal.bound()) + " " + line.unit()).strip();
            case LEAST -> ("≥ " + number(goal.bound()) + " " + line.unit()).strip();
            case NOT_MORE -> "≤ stock";
        };
    }

    private static String verdict(Goal goal, double ours, double stock) {
        boolean known = !Double.isNaN(ours) && (goal.standsAlone() || !Double.isNaN(stock));
        if (goal.kind() == Goal.Kind.NONE || !known) {
            return "";
        }
        return goal.holds(ours, stock) ? "yes" : "**no**";
    }

    private String rounds(Case one, Side side) {
        List<String> seconds = results.rounds(one, side);
        List<String> different = seconds.stream().distinct().toList();
        return seconds.size() + " × " + String.join("/", different) + " s";
    }

    private void note(Case one, Side side, List<String> notes) {
        double cycles = sum(results.numbers(one, side, TakeFigures.CYCLES));
        double spoilt = sum(results.numbers(one, side, TakeFigures.SPOILT));
        if (spoilt > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "- %s %s, %s: %.0f of %.0f cycles left out.%n",
                    one.row(),
                    one.name(),
                    side.words(),
                    spoilt,
                    cycles));
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private double median(Case one, Side side, String figure) {
        return Median.of(results.numbers(one, side, figure));
    }

    /** Three digits, or whole numbers. */
    static String number(double value) {
        int decimals = value % 1 == 0 || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
