package org.wirejack.cli.config;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;

/** Says of a fault that names an option where that option comes from, if not from the command line. */
public final class Origins {
    private List<Choice> choices = List.of();

    /** Those that are in force. */
    void of(Collection<Choice> inForce) {
        choices = List.copyOf(inForce);
    }

    /** The message, and behind it the origins of the options that it names. */
    public String explain(String message) {
        StringBuilder explained = new StringBuilder(message);
        choices.stream()
                .filter(choice -> names(message, choice.option()))
                .forEach(choice -> explained
                        .append(" (")
                        .append(choice.option().longestName())
                        .append(" is from ")
                        .append(choice.origin())
                        .append(')'));
        return explained.toString();
    }

    private static boolean names(String message, OptionSpec option) {
        for (String name : option.names()) {
            if (Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                    .matcher(message)
                    .find()) {
                return true;
            }
        }
        return false;
    }
}
