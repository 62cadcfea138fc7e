package org.wirejack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.console.Surroundings;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class ServiceCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path config;
    private Path program;
    private Path unit;

    @BeforeEach
    void makeProgram() throws IOException {
        config = Files.createDirectory(folder.resolve("config"));
        unit = config.resolve("systemd/user/wirejack-slave.service");
        program = Files.writeString(folder.resolve("wirejack"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", config.toString(), "HOME", folder.toString());
        return Main.run(
                List.of(words),
                new Surroundings(
                        new PrintWriter(out), new PrintWriter(err, true), false, environment, new StopSignal()));
    }

    private void assertRefused(String message, String... words) {
        assertEquals(2, run(words), err::toString);
        assertEquals("wirejack: " + message + "\n", err.toString());
    }

    @Test
    void installWritesTheUsersUnitAndSaysWhatComesNext() throws IOException {
        assertEquals(0, run("service", "install", "slave", "--program", "" + program, "--", "-n", "rack", "-l", "3"));

        assertEquals(
                "wrote " + unit + "\nnext:\n  systemctl --user daemon-reload\n"
                        + "  systemctl --user enable --now wirejack-slave\n",
                out.toString());
        assertTrue(Files.readString(unit).contains("\nExecStart=" + program + " slave -n rack -l 3\n"));
    }

    @Test
    void installReplacesAnOlderUnitOfOursAndNoOther() throws IOException {
        assertEquals(0, run("service", "install", "slave", "--program", "" + program));
        assertEquals(0, run("service", "install", "slave", "--program", "" + program, "--", "-n", "rack"));
        assertTrue(Files.readString(unit).contains(" slave -n rack\n"));

        Files.writeString(unit, "[Service]\n");
        assertRefused(
                unit + ": is there, and was not written by Wirejack: move it away first",
                "service",
                "install",
                "slave",
                "--program",
                "" + program);
        assertEquals("[Service]\n", Files.readString(unit));
    }

    @Test
    void uninstallRemovesTheUnitAndTheLinkThatStartsIt() throws IOException {
        run("service", "install", "slave", "--program", "" + program);
        Path link = unit.resolveSibling("default.target.wants/wirejack-slave.service");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, unit);

        assertEquals(0, run("service", "uninstall", "slave"));

        assertEquals(
                "removed " + link + "\nremoved " + unit
                        + "\nnext:\n  systemctl --user stop wirejack-slave\n  systemctl --user daemon-reload\n",
                out.toString());
        assertFalse(Files.exists(unit) || Files.isSymbolicLink(link));
        assertRefused(unit + ": not there, so there is nothing to uninstall", "service", "uninstall", "slave");
    }

    @Test
    void printWritesNothing() {
        assertEquals(0, run("service", "print", "manager", "--system", "--program", "/usr/bin/wirejack"));

        assertTrue(out.toString().contains("\nExecStart=/usr/bin/wirejack manager\n"), out::toString);
        assertFalse(Files.exists(config.resolve("systemd")));
    }

    @Test
    void whatTheServiceCouldNotRunWithIsRefusedBefore() {
        String text = "the slave's options: ";
        assertRefused(
                text + "--latency 31: allowed is 0 to 30",
                "service",
                "install",
                "slave",
                "--program",
                "" + program,
                "--",
                "-l",
                "31");
        assertRefused(
                text + "Unknown option: '--fly'",
                "service",
                "install",
                "slave",
                "--program",
                "" + program,
                "--",
                "--fly");
        assertFalse(Files.exists(unit));
    }

    @Test
    void optionsOfTheConfigurationFileCountAsWhereItRuns() throws IOException {
        Path file = config.resolve("wirejack/wirejack.conf");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[slave]\nlatency = 31\n");
        assertRefused(
                "the slave's options: --latency 31: allowed is 0 to 30 (--latency is from " + file + ":2)",
                "service",
                "print",
                "slave",
                "--program",
                "" + program);
    }

    @Test
    void aProgramThatCannotBeStartedIsRefused() throws IOException {
        assertRefused(
                "--program wirejack: wanted is a full path", "service", "install", "slave", "--program", "wirejack");
        assertRefused(
                "--program " + folder + "/none: there is no program that can be started",
                "service",
                "install",
                "slave",
                "--program",
                folder + "/none");
        assertRefused(
                "--program: wanted is what the service shall start, since it was not the program 'wirejack' that started"
                        + " this",
                "service",
                "install",
                "slave");
    }

    /** Temporary folders of tests are their user's alone. */
    @Test
    void aProgramInAPrivateFolderIsNoneForTheMachine() throws IOException {
        assumeTrue(Files.getPosixFilePermissions(folder).size() == 3);
        assertRefused(
                "--program " + program + ": the service's user may not go into " + folder.toRealPath()
                        + "; install the package, or put Wirejack into /opt",
                "service",
                "install",
                "slave",
                "--system",
                "--program",
                "" + program);
    }

    @Test
    void uninstallTakesNoOptionsOfTheRole() {
        assertRefused("uninstall takes no options of the slave: -l", "service", "uninstall", "slave", "--", "-l", "3");
    }
}
