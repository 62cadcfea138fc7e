package org.wirejack.systemtests;

import java.nio.file.Path;
import java.util.List;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;

/** Our own program, started on a host as a user starts it. */
public final class Wirejack {
    private static final String MAIN = "org.wirejack.cli.Main";
    /** Where the project is, seen from where this JVM runs: tests run in their module's folder. */
    private static final Path PROJECT = Path.of(System.getProperty("wirejack.project", ".."));
    /** What the launcher gives, and what the command's jar asks for in its manifest. */
    private static final List<String> JVM_OPTIONS = List.of(
            "@" + PROJECT.resolve("cli/java.options").toAbsolutePath().normalize(),
            "--enable-native-access=ALL-UNNAMED",
            "--add-exports=java.desktop/com.sun.media.sound=ALL-UNNAMED");

    private Wirejack() {}

    /** Starts {@code wirejack} with these arguments, the first of which is its subcommand. */
    public static HostProcess start(Host host, String... arguments) {
        return host.start(command(arguments));
    }

    /** The command line of {@code wirejack} with these arguments. */
    public static Command command(String... arguments) {
        return program(MAIN, List.of(arguments));
    }

    /** The command line of a main class of the tests, run by a JVM as {@code wirejack}'s is. */
    public static Command program(String mainClass, List<String> arguments) {
        return JavaProgram.command(JVM_OPTIONS, mainClass, arguments);
    }
}
