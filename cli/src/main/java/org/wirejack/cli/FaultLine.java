package org.wirejack.cli;

import java.util.Objects;
import org.wirejack.cli.config.Origins;
import org.wirejack.engine.file.BadWav;
import org.wirejack.link.TransportFailed;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What the user reads when something is wrong: one line, and the exit code that goes with it. */
final class FaultLine {
    private FaultLine() {}

    /** The command line could not be read. */
    static int ofUse(ParameterException fault, Origins origins) {
        CommandLine command = fault.getCommandLine();
        print(command, origins.explain(String.valueOf(fault.getMessage())) + hint(command));
        return CommandLine.ExitCode.USAGE;
    }

    /** The command line could be read, and then something went wrong. */
    static int ofRun(Exception fault, CommandLine command, Origins origins) {
        boolean askedWrongly = isAskedWrongly(fault);
        print(command, origins.explain(Objects.requireNonNullElse(fault.getMessage(), fault.toString())));
        RootCommand root = command.getCommandSpec().root().commandLine().getCommand();
        if (root.debug()) {
            fault.printStackTrace(command.getErr());
        }
        return askedWrongly ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isAskedWrongly(Exception fault) {
        return fault instanceof IllegalArgumentException || fault instanceof TransportFailed || fault instanceof BadWav;
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println("wirejack: " + message.strip().replaceAll("\\s*\\R\\s*", "; "));
    }

    private static String hint(CommandLine command) {
        return " (try '" + command.getCommandSpec().qualifiedName() + " --help')";
    }
}
