package org.wirejack.live.top;

import java.util.Locale;

/** Figures in few columns. */
final class Cell {
    private static final String NONE = "-";
    private static final String UNITS = "kMGTP";
    private static final long STEP = 1000;

    private Cell() {}

    static String left(String text, int width) {
        return cut(text, width) + " ".repeat(Math.max(0, width - text.length()));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + cut(text, width);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    /** In thousands, millions and so on where the digits are too many. */
    static String count(long value, int width) {
        String text = Long.toString(value);
        long rest = value;
        for (int unit = 0; text.length() > width && unit < UNITS.length(); unit++) {
            rest /= STEP;
            text = Long.toString(rest) + UNITS.charAt(unit);
        }
        return right(text, width);
    }

    static String millis(double value, boolean known, int width) {
        String text = String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
        return right(known ? text : NONE, width);
    }

    /** What a terminal would take for a command is none. */
    static String harmless(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
