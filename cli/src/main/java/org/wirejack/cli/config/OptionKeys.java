package org.wirejack.cli.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of one command that can be configured, by their long names without dashes. */
final class OptionKeys {
    /** Of all commands; they say what to do with the configuration, or instead of the command. */
    private static final List<String> OF_ALL = List.of("help", "version", "debug", "preset");

    private final String command;
    private final SequencedMap<String, OptionSpec> byKey = new LinkedHashMap<>();

    OptionKeys(CommandSpec spec) {
        command = spec.name();
        for (OptionSpec option : spec.options()) {
            for (String key : keys(option)) {
                if (!option.hidden() && !OF_ALL.contains(key)) {
                    byKey.put(key, option);
                }
            }
        }
    }

    String command() {
        return command;
    }

    /** In the order of the command's help, each once. */
    List<OptionSpec> options() {
        return byKey.sequencedValues().stream().distinct().toList();
    }

    @Nullable
    OptionSpec option(String key) {
        return byKey.get(key);
    }

    /** All keys, also second names. */
    String text() {
        return String.join(", ", byKey.sequencedKeySet());
    }

    /** The name by which an option goes here: its first long one. */
    static String key(OptionSpec option) {
        return keys(option).getFirst();
    }

    /** {@code WIREJACK_SLAVE_GRAPH_WAIT}. */
    String variable(String key) {
        return ("wirejack_" + command + "_" + key).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The environment's value of an option, under any of its names; null for none. */
    Map.@Nullable Entry<String, String> inEnvironment(OptionSpec option, Map<String, String> environment) {
        for (String key : keys(option)) {
            String value = environment.get(variable(key));
            if (value != null) {
                return Map.entry(variable(key), value);
            }
        }
        return null;
    }

    private static List<String> keys(OptionSpec option) {
        List<String> keys = new ArrayList<>();
        for (String name : option.names()) {
            if (name.startsWith("--")) {
                keys.add(name.substring(2));
            }
        }
        return keys;
    }
}
