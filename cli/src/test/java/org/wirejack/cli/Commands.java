package org.wirejack.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.console.Surroundings;
import picocli.CommandLine;

/** The command line as it is, to hold pages against. */
final class Commands {
    private Commands() {}

    static CommandLine root() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Main.commandLine(new Surroundings(nowhere, nowhere, false, Map.of(), new StopSignal()), HeadStart.NONE);
    }

    /** All commands, each by its words: {@code slave}. */
    static List<String> names() {
        return below(root())
                .map(line -> line.getCommandSpec().qualifiedName(" ").substring("wirejack ".length()))
                .toList();
    }

    /** The command that these words call, as far as they name one. */
    static Optional<CommandLine> called(CommandLine root, List<String> words) {
        Optional<CommandLine> command = Optional.empty();
        CommandLine next = words.isEmpty() ? null : root.getSubcommands().get(words.getFirst());
        for (int i = 1; next != null; i++) {
            command = Optional.of(next);
            next = i < words.size() ? next.getSubcommands().get(words.get(i)) : null;
        }
        return command;
    }

    static boolean has(CommandLine command, String option) {
        return command.getCommandSpec().findOption(option) != null;
    }

    /** Whether any command has it. */
    static boolean anyHas(CommandLine root, String option) {
        return Stream.concat(Stream.of(root), below(root)).anyMatch(command -> has(command, option));
    }

    private static Stream<CommandLine> below(CommandLine line) {
        return line.getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), below(command)));
    }
}
