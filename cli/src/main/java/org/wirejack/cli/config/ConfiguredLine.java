package org.wirejack.cli.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A command line that is filled up with what the configuration says. */
public final class ConfiguredLine {
    private static final String PRESET = "--preset";
    private static final String PRESET_VARIABLE = "WIREJACK_PRESET";
    private static final String BUILT_IN = "built in";

    private final CommandLine root;
    private final Map<String, String> environment;
    private final List<String> commands;
    private final List<ConfigLine> presets;

    /** @param commands whose options can be configured */
    public ConfiguredLine(CommandLine root, List<String> commands, Map<String, String> environment) {
        this(root, commands, builtIn(), environment);
    }

    ConfiguredLine(CommandLine root, List<String> commands, List<ConfigLine> presets, Map<String, String> environment) {
        this.root = root;
        this.commands = List.copyOf(commands);
        this.presets = List.copyOf(presets);
        this.environment = Map.copyOf(environment);
    }

    /**
     * The words with those added that the configuration has for options that they do not name.
     *
     * @param origins learns where those come from
     * @throws IllegalArgumentException if the configuration is wrong
     */
    public List<String> fill(List<String> words, Origins origins) {
        ParseResult command = commandOf(words);
        if (command == null) {
            return words;
        }
        SequencedMap<OptionSpec, Choice> choices = choices(command);
        choices.keySet().removeIf(command::hasMatchedOption);
        origins.of(choices.values());
        int place = words.indexOf(command.commandSpec().name()) + 1;
        List<String> filled = new ArrayList<>(words.subList(0, place));
        choices.values().forEach(choice -> filled.addAll(choice.arguments()));
        filled.addAll(words.subList(place, words.size()));
        return filled;
    }

    /** What a command's options are set to by others than these words, which name it. Empty for none that can be configured. */
    SequencedMap<OptionSpec, Choice> choices(ParseResult command) {
        String usual = root.getParseResult().matchedOptionValue(PRESET, environment.get(PRESET_VARIABLE));
        String preset = command.matchedOptionValue(PRESET, usual);
        return configuration().of(command.commandSpec().name(), preset);
    }

    /** The command that the words are for; null if there is none to configure, or they are wrong or ask for help. */
    @Nullable
    ParseResult commandOf(List<String> words) {
        try {
            ParseResult parsed = root.parseArgs(words.toArray(String[]::new)).subcommand();
            boolean configurable = parsed != null
                    && commands.contains(parsed.commandSpec().name())
                    && !parsed.isUsageHelpRequested()
                    && !parsed.isVersionHelpRequested();
            return configurable ? parsed : null;
        } catch (ParameterException saidWhenItIsRun) {
            return null;
        }
    }

    /** @throws IllegalArgumentException if a file is wrong */
    Configuration configuration() {
        SequencedMap<String, OptionKeys> keys = new LinkedHashMap<>();
        for (String name : commands) {
            CommandLine command = Objects.requireNonNull(root.getSubcommands().get(name), name);
            keys.put(name, new OptionKeys(command.getCommandSpec()));
        }
        List<List<ConfigLine>> files = new ArrayList<>();
        files.add(presets);
        files.addAll(ConfigFiles.read(environment));
        return new Configuration(keys.values(), files, environment);
    }

    private static List<ConfigLine> builtIn() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ConfiguredLine.class.getResourceAsStream("/presets.conf")),
                StandardCharsets.UTF_8))) {
            return ConfigText.parse(BUILT_IN, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
