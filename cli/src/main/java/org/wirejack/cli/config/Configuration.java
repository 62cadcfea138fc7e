package org.wirejack.cli.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/**
 * All that is said other than by the command line: what each option is set to, and by whom. Pure.
 *
 * <p>A file's lines are checked against all commands when this is made, so that a wrong one is found at once and not when
 * its command is first used.
 */
final class Configuration {
    /** Variables that the stock tools know as well, by option. */
    private static final Map<String, String> STOCK =
            Map.of("address", "JACK_NETJACK_MULTICAST", "port", "JACK_NETJACK_PORT");

    private final Map<String, OptionKeys> commands;
    private final List<List<ConfigLine>> files;
    private final Map<String, String> environment;

    /**
     * @param files the weakest first
     * @throws IllegalArgumentException if a line's section or key is unknown, or it is there twice
     */
    Configuration(Collection<OptionKeys> commands, List<List<ConfigLine>> files, Map<String, String> environment) {
        this.commands = new LinkedHashMap<>();
        commands.forEach(keys -> this.commands.put(keys.command(), keys));
        this.files = List.copyOf(files);
        this.environment = Map.copyOf(environment);
        files.forEach(this::check);
    }

    private void check(List<ConfigLine> file) {
        for (int i = 0; i < file.size(); i++) {
            ConfigLine line = file.get(i);
            OptionSpec option = line.ofPreset() ? ofAnyCommand(line) : ofCommand(line);
            if (!option.isMultiValue() || isOneValue(option)) {
                refuseSecond(line, file.subList(0, i));
            }
        }
    }

    /** As {@code --card-channels 2,2}. */
    private static boolean isOneValue(OptionSpec option) {
        return !option.splitRegex().isEmpty();
    }

    private OptionSpec ofCommand(ConfigLine line) {
        OptionKeys keys = commands.get(line.section());
        if (keys == null) {
            throw new IllegalArgumentException(line.origin() + ": no section [" + line.section() + "]: known are "
                    + String.join(", ", new TreeSet<>(commands.keySet())) + " and preset NAME");
        }
        OptionSpec option = keys.option(line.key());
        if (option == null) {
            throw line.fault("no option of " + line.section() + "; known are " + keys.text());
        }
        return option;
    }

    private OptionSpec ofAnyCommand(ConfigLine line) {
        return commands.values().stream()
                .map(keys -> keys.option(line.key()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> line.fault("no command has such an option"));
    }

    private static void refuseSecond(ConfigLine line, List<ConfigLine> before) {
        for (ConfigLine other : before) {
            if (other.section().equals(line.section()) && other.key().equals(line.key())) {
                throw line.fault("it is there already, at " + other.origin());
            }
        }
    }

    /** Names of all presets, in order. */
    List<String> presets() {
        return List.copyOf(files.stream()
                .flatMap(List::stream)
                .filter(ConfigLine::ofPreset)
                .map(ConfigLine::preset)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    /**
     * What a command's options are set to, by option; those that nobody speaks of are left out.
     *
     * @param preset null for none
     * @throws IllegalArgumentException if there is no such preset
     */
    SequencedMap<OptionSpec, Choice> of(String command, @Nullable String preset) {
        if (preset != null && !presets().contains(preset)) {
            throw new IllegalArgumentException("--preset " + preset + ": known are " + String.join(", ", presets()));
        }
        OptionKeys keys = Objects.requireNonNull(commands.get(command), command);
        SequencedMap<OptionSpec, Choice> choices = new LinkedHashMap<>();
        for (OptionSpec option : keys.options()) {
            Choice choice = choice(keys, option, preset);
            if (choice != null) {
                choices.put(option, choice);
            }
        }
        return choices;
    }

    private @Nullable Choice choice(OptionKeys keys, OptionSpec option, @Nullable String preset) {
        Map.Entry<String, String> said = keys.inEnvironment(option, environment);
        if (said != null) {
            boolean several = option.isMultiValue() && !isOneValue(option);
            return new Choice(
                    option,
                    several ? said.getValue().lines().toList() : List.of(said.getValue()),
                    "environment " + said.getKey());
        }
        String stock = STOCK.getOrDefault(OptionKeys.key(option), "");
        String stockValue = environment.getOrDefault(stock, "");
        if (!stockValue.isBlank()) {
            return new Choice(option, List.of(stockValue.strip()), "environment " + stock);
        }
        Choice ofPreset = preset == null ? null : inFiles(keys, option, line -> line.ofPreset(preset));
        return ofPreset == null ? inFiles(keys, option, line -> line.section().equals(keys.command())) : ofPreset;
    }

    /** The strongest file that has the option in such a section has all its values. */
    private @Nullable Choice inFiles(OptionKeys keys, OptionSpec option, Predicate<ConfigLine> section) {
        for (List<ConfigLine> file : files.reversed()) {
            List<ConfigLine> lines = file.stream()
                    .filter(section)
                    .filter(line -> option.equals(keys.option(line.key())))
                    .toList();
            if (!lines.isEmpty()) {
                List<String> values = new ArrayList<>();
                lines.forEach(line -> values.add(line.value()));
                return new Choice(option, values, origin(lines.getLast()));
            }
        }
        return null;
    }

    private static String origin(ConfigLine line) {
        return line.ofPreset() ? line.origin() + ", preset " + line.preset() : line.origin();
    }
}
