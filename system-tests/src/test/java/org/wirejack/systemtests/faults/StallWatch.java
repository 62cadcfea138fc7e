package org.wirejack.systemtests.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wirejack.systemtests.JavaProgram;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;

/**
 * Notices when a processor of this machine stood still for every program: taken away by the machine's own host, or busy
 * with other real-time threads. What our programs miss in such a moment is not their fault, and nothing else is excused.
 */
public final class StallWatch implements AutoCloseable {
    private static final List<String> JVM_OPTIONS =
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xms64m", "-Xmx64m");

    private static final int BELOW_CYCLES = 50;

    private final HostProcess program;
    private final Path file;

    private StallWatch(HostProcess program, Path file) {
        this.program = program;
        this.file = file;
    }

    /** Starts it, below the cycles of our programs; stalls longer than the threshold are noticed from now on. */
    public static StallWatch start(Host host, Path folder, int thresholdMicros) {
        return start(host, folder, thresholdMicros, BELOW_CYCLES);
    }

    /** Likewise, at a real-time priority of 1 to 99; above all programs it notices only what is no program's doing. */
    public static StallWatch start(Host host, Path folder, int thresholdMicros, int priority) {
        Path file = folder.resolve("stalls");
        List<String> arguments =
                List.of(file.toString(), Integer.toString(thresholdMicros), Integer.toString(priority));
        HostProcess program =
                host.start(JavaProgram.command(JVM_OPTIONS, StallWatchProgram.class.getName(), arguments));
        program.awaitLine("^watching ");
        return new StallWatch(program, file);
    }

    /** What it has noticed so far. */
    public Stalls report() throws IOException {
        int mark = program.lines().size();
        program.tell("report");
        program.awaitLine("^reported$", mark);
        try (Stream<String> lines = Files.lines(file)) {
            return new Stalls(lines.map(Stalls.Stall::parse).toList());
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
