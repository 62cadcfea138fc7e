package org.wirejack.benchmarks.versus.page;

import java.util.List;

/**
 * One figure of one side in one round.
 *
 * @param taken when the round began, which tells rounds apart
 * @param row of the table
 * @param name the row's case
 * @param side who was measured
 * @param seconds of audio
 * @param figure which one
 * @param value a number, or a series of them
 */
public record Result(String taken, String row, String name, String side, String seconds, String figure, String value) {
    private static final String TAB = "\t";
    private static final int FIELDS = 7;

    /** As a line of the file. */
    String line() {
        return String.join(TAB, taken, row, name, side, seconds, figure, value);
    }

    static Result parse(String line) {
        List<String> fields = List.of(line.split(TAB, -1));
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("not a result: " + line);
        }
        return new Result(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6));
    }
}
