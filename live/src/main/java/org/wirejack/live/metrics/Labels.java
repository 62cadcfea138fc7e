package org.wirejack.live.metrics;

/**
 * What tells one metric of a name from another.
 *
 * @param pairs as they stand between braces
 */
record Labels(String pairs) {
    static final Labels NONE = new Labels("");

    static Labels of(String name, String value) {
        return NONE.and(name, value);
    }

    Labels and(String name, String value) {
        String pair = name + "=\"" + escaped(value) + "\"";
        return new Labels(pairs.isEmpty() ? pair : pairs + "," + pair);
    }

    String text() {
        return pairs.isEmpty() ? "" : "{" + pairs + "}";
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
