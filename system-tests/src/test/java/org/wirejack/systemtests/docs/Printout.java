package org.wirejack.systemtests.docs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a page says that a program prints. A number with a point stands for any such number, {@code …} for anything, and a line
 * that is only that for any lines; runs of blanks for any blanks. All else is as it is.
 */
final class Printout {
    private static final String ANYTHING = "…";
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d.])\\d+\\.\\d+(?![\\d.])| +|…");

    private final List<String> shown;

    Printout(List<String> shown) {
        this.shown = shown.stream().map(String::strip).toList();
    }

    /** Whether this, and nothing else, was printed. */
    boolean isAll(List<String> printed) {
        return matches(0, printed, 0);
    }

    /** Whether these lines were printed, in this order, perhaps with others between them. */
    boolean isAmong(List<String> printed) {
        int next = 0;
        for (String line : printed) {
            while (next < shown.size() && shown.get(next).equals(ANYTHING)) {
                next++;
            }
            if (next < shown.size() && matches(shown.get(next), line)) {
                next++;
            }
        }
        return shown.subList(next, shown.size()).stream().allMatch(ANYTHING::equals);
    }

    private boolean matches(int nextShown, List<String> printed, int nextPrinted) {
        if (nextShown == shown.size()) {
            return nextPrinted == printed.size();
        }
        if (shown.get(nextShown).equals(ANYTHING)) {
            return matches(nextShown + 1, printed, nextPrinted)
                    || nextPrinted < printed.size() && matches(nextShown, printed, nextPrinted + 1);
        }
        return nextPrinted < printed.size()
                && matches(shown.get(nextShown), printed.get(nextPrinted))
                && matches(nextShown + 1, printed, nextPrinted + 1);
    }

    private static boolean matches(String shownLine, String printedLine) {
        return pattern(shownLine).matcher(printedLine.strip()).matches();
    }

    private static Pattern pattern(String line) {
        StringBuilder regex = new StringBuilder();
        int end = 0;
        for (var figure = FIGURE.matcher(line); figure.find(); end = figure.end()) {
            regex.append(quoted(line.substring(end, figure.start()))).append(any(figure.group()));
        }
        return Pattern.compile(regex.append(quoted(line.substring(end))).toString());
    }

    private static String any(String figure) {
        return switch (figure) {
            case ANYTHING -> ".*";
            default -> figure.isBlank() ? "\\s+" : "\\d+\\.\\d+";
        };
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : Pattern.quote(text);
    }

    @Override
    public String toString() {
        return String.join("\n", shown);
    }
}
