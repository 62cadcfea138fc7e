package org.wirejack.cli.console;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param out for results and status
 * @param err for faults, one line each
 * @param terminal whether {@code out} is a terminal, on which a line may be written over
 * @param environment variables of the process
 * @param stop tells a running command to end
 */
public record Surroundings(
        PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment, StopSignal stop) {

    /** Those of this process. */
    public static Surroundings ofProcess(StopSignal stop) {
        return new Surroundings(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                onTerminal(),
                System.getenv(),
                stop);
    }

    /** The JDK's own console is there only when a person is; others are always there, and can tell. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
