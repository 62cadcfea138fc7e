package org.wirejack.live.top;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last few values of a figure, as a row of bars from nothing to the highest of them. */
final class Trend {
    static final int LENGTH = 10;

    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final char NONE = ' ';

    private final Deque<Double> values = new ArrayDeque<>();

    /** @param value negative: there is none */
    void add(double value) {
        values.addLast(value);
        if (values.size() > LENGTH) {
            values.removeFirst();
        }
    }

    String text() {
        double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(bar(value, highest));
        }
        return text.toString();
    }

    private static char bar(double value, double highest) {
        if (value < 0) {
            return NONE;
        }
        int last = BARS.length() - 1;
        return BARS.charAt(highest > 0 ? (int) Math.round(value / highest * last) : 0);
    }
}
