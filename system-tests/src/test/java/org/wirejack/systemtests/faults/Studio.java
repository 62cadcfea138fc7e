package org.wirejack.systemtests.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wirejack.systemtests.JavaProgram;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;

/** A {@link StudioMaster} on a host. */
final class Studio implements AutoCloseable {
    private static final List<String> JVM_OPTIONS =
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseZGC", "-Xms256m", "-Xmx256m");

    private final HostProcess program;
    private final Path folder;
    private final StudioOptions options;
    private int reports;

    private Studio(HostProcess program, Path folder, StudioOptions options) {
        this.program = program;
        this.folder = folder;
        this.options = options;
    }

    /** Starts it; it listens when this returns. */
    static Studio start(Host host, Path folder, StudioOptions options) {
        HostProcess program =
                host.start(JavaProgram.command(JVM_OPTIONS, StudioMaster.class.getName(), options.toArguments()));
        program.awaitLine("^listening$");
        return new Studio(program, folder, options);
    }

    StudioOptions options() {
        return options;
    }

    /** How many lines it has printed, to wait for one after them. */
    int mark() {
        return program.lines().size();
    }

    /** Waits until the slave has returned the signal for a while without a flaw. */
    void awaitSteady(String slave) {
        awaitSteady(slave, 0);
    }

    /** The same, of what began after the line of that number. */
    void awaitSteady(String slave, int fromLine) {
        program.awaitLine("^steady " + slave + "$", fromLine);
    }

    /** Waits for a line after the one of that number. */
    void awaitLine(String regex, int fromLine) {
        program.awaitLine(regex, fromLine);
    }

    /** Lets periods pass. */
    void await(int periods) {
        int mark = mark();
        program.tell("wait " + periods);
        program.awaitLine("^waited$", mark);
    }

    /** Its figures until now. */
    StudioReport report() throws IOException {
        Path file = folder.resolve("periods-" + reports++);
        int mark = mark();
        program.tell("report " + file);
        program.awaitLine("^reported$", mark);
        List<String> lines = program.lines();
        return new StudioReport(lines.subList(mark, lines.size()), PeriodHistory.read(file));
    }

    /** How many objects of each of our classes are alive in it. */
    String census() {
        int mark = mark();
        program.tell("census");
        return program.awaitLine("^objects (.*)$", mark).group(1);
    }

    /** Ends it as a user does. */
    void end() {
        program.tellEnd();
        program.awaitExit();
    }

    @Override
    public void close() {
        program.close();
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
