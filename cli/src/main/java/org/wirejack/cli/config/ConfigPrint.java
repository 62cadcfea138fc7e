package org.wirejack.cli.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of commands, with what is in force and where that comes from. */
public final class ConfigPrint {
    private static final int ORIGIN_COLUMN = 36;

    private final ConfiguredLine line;

    public ConfigPrint(ConfiguredLine line) {
        this.line = line;
    }

    /**
     * One section, a line or more for each option.
     *
     * @param words a command line; all but its command's name may be left out
     * @throws IllegalArgumentException if it is no command line of a command that can be configured, or the
     *     configuration is wrong
     */
    public List<String> section(List<String> words) {
        ParseResult command = line.commandOf(words);
        if (command == null) {
            throw new IllegalArgumentException(String.join(" ", words) + ": no command line that can be configured");
        }
        List<String> text = new ArrayList<>();
        text.add("[" + command.commandSpec().name() + "]");
        Map<OptionSpec, Choice> choices = line.choices(command);
        for (OptionSpec option : new OptionKeys(command.commandSpec()).options()) {
            text.addAll(lines(option, command, choices.get(option)));
        }
        return text;
    }

    /** Where files are looked for, and what presets there are. */
    public List<String> head(Map<String, String> environment) {
        List<String> text = new ArrayList<>();
        ConfigFiles.main(environment).forEach(file -> text.add("# " + file + " and " + file + ".d/*.conf"));
        text.add("# presets: " + String.join(", ", line.configuration().presets()));
        return text;
    }

    private static List<String> lines(OptionSpec option, ParseResult command, @Nullable Choice choice) {
        if (command.hasMatchedOption(option)) {
            return said(option, command.matchedOption(option.longestName()).stringValues(), "command line");
        }
        if (choice != null) {
            return said(option, choice.values(), choice.origin());
        }
        return said(option, usual(option.initialValue()), "default");
    }

    private static List<String> said(OptionSpec option, List<String> values, String origin) {
        List<String> shown = values.isEmpty() ? List.of("-") : values;
        return shown.stream()
                .map(value -> padded(OptionKeys.key(option) + " = " + value) + "  # " + origin)
                .toList();
    }

    private static String padded(String text) {
        return text + " ".repeat(Math.max(0, ORIGIN_COLUMN - text.length()));
    }

    private static List<String> usual(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case int[] numbers ->
                List.of(String.join(
                        ",", Arrays.stream(numbers).mapToObj(Integer::toString).toList()));
            default -> List.of(value.toString());
        };
    }
}
