package org.wirejack.cli.option;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it was said, for a fault's message.
 *
 * @param origin option or environment variable
 */
record Setting(String origin, String value) {
    /** The option wins over the environment, and that over what is usual. */
    static Setting of(
            String option,
            @Nullable String optionValue,
            String variable,
            Map<String, String> environment,
            String usual) {
        if (optionValue != null) {
            return new Setting(option, optionValue);
        }
        String variableValue = environment.getOrDefault(variable, "");
        return variableValue.isBlank() ? new Setting(option, usual) : new Setting(variable, variableValue.strip());
    }

    int number(int least, int most) {
        try {
            return Allowed.range(origin, Integer.parseInt(value), least, most);
        } catch (NumberFormatException e) {
            throw fault("not a number");
        }
    }

    IllegalArgumentException fault(String reason) {
        return new IllegalArgumentException(origin + " " + value + ": " + reason);
    }
}
