package org.wirejack.benchmarks.versus.rows;

import java.util.List;
import org.wirejack.benchmarks.versus.rig.Side;

/**
 * Something to be measured at each of some sides.
 *
 * @param row the table's row that it belongs to
 * @param name which of the row's cases; unique in the row, without blanks
 * @param sides who is measured, in turn
 * @param lines what the table shows
 * @param remark shown in stock's column where it is not measured; else empty
 * @param trial how it is measured
 */
public record Case(String row, String name, List<Side> sides, List<Line> lines, String remark, Trial trial) {
    static final List<Side> BOTH = List.of(Side.STOCK, Side.OURS);
    static final List<Side> ALL = List.of(Side.STOCK, Side.OURS, Side.OURS_ON_JACK);

    public Case {
        sides = List.copyOf(sides);
        lines = List.copyOf(lines);
    }

    Case(String row, String name, List<Side> sides, List<Line> lines, Trial trial) {
        this(row, name, sides, lines, "", trial);
    }

    /** {@code row:name}. */
    public String key() {
        return row + ":" + name;
    }
}
