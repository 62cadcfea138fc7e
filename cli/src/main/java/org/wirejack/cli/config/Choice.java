package org.wirejack.cli.config;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option is set to, other than by the command line.
 *
 * @param values one, or several where the option may be repeated
 * @param origin {@code file:line} of the last, or the environment variable
 */
record Choice(OptionSpec option, List<String> values, String origin) {
    private static final String YES = "true";
    private static final String NO = "false";

    Choice {
        values = List.copyOf(values);
    }

    /**
     * The same as words of a command line; none for a switch that is off.
     *
     * @throws IllegalArgumentException if a switch is neither on nor off, or a value is missing
     */
    List<String> arguments() {
        List<String> words = new ArrayList<>();
        for (String value : values) {
            if (isSwitch()) {
                words.addAll(on(value) ? List.of(option.longestName()) : List.of());
            } else {
                words.add(word(value));
            }
        }
        return words;
    }

    private boolean isSwitch() {
        return option.arity().max() == 0;
    }

    private boolean on(String value) {
        if (!value.equals(YES) && !value.equals(NO)) {
            throw fault("'" + value + "': allowed are true and false");
        }
        return value.equals(YES);
    }

    private String word(String value) {
        if (!value.isEmpty()) {
            return option.longestName() + "=" + value;
        }
        if (option.arity().min() > 0) {
            throw fault("its value is missing (" + option.paramLabel() + ")");
        }
        return option.longestName();
    }

    private IllegalArgumentException fault(String reason) {
        return new IllegalArgumentException(origin + ": " + OptionKeys.key(option) + ": " + reason);
    }
}
