package org.wirejack.live.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Metrics of one name; its head is written with the first of them. */
final class Family {
    /** A nanosecond, where seconds are meant. */
    private static final int DECIMALS = 9;

    private final StringBuilder text;
    private final String name;
    private final String type;
    private final String about;
    private boolean begun;

    Family(StringBuilder text, String name, String type, String about) {
        this.text = text;
        this.name = name;
        this.type = type;
        this.about = about;
    }

    void row(Labels labels, double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        row(labels, rounded.stripTrailingZeros().toPlainString());
    }

    void row(Labels labels, long value) {
        row(labels, Long.toString(value));
    }

    private void row(Labels labels, String value) {
        if (!begun) {
            text.append("# HELP ").append(name).append(' ').append(about).append('\n');
            text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
            begun = true;
        }
        text.append(name).append(labels.text()).append(' ').append(value).append('\n');
    }
}
