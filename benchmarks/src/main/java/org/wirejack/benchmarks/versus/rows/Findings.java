package org.wirejack.benchmarks.versus.rows;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one side showed in one round: figures by name, and series of figures as text. */
public final class Findings {
    /** The figure that says why there are no others. */
    public static final String FAILED = "failed";

    private static final int LONGEST_REASON = 400;

    private final Map<String, String> values = new LinkedHashMap<>();

    public void add(String figure, double value) {
        add(figure, Double.toString(value));
    }

    public void add(String figure, long number) {
        add(figure, Long.toString(number));
    }

    public void add(String figure, String text) {
        values.put(figure, text.replaceAll("\\s+", " "));
    }

    /** There is no more to be found, for this reason. */
    public void fail(String reason) {
        add(FAILED, reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…");
    }

    public Map<String, String> values() {
        return values;
    }
}
