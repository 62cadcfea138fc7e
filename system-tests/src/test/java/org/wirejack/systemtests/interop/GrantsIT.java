package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/** A slave says what the machine gave it, and has it; one that is given nothing says what helps, and plays. */
@Needs(Requirement.NAMESPACES)
class GrantsIT {
    private static final String FIRST_IN_FIRST_OUT = "1";
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final long LOOK_NANOS = 50_000_000L;

    private Lan lan;
    private Host slaveHost;

    @BeforeEach
    void startMaster() {
        lan = Lan.of("master", "slave");
        slaveHost = lan.host("slave");
        HostProcess manager = Wirejack.start(lan.host("master"), "manager", "--server", "embedded", "--no-patches");
        manager.awaitLine("^listening");
    }

    @AfterEach
    void close() {
        lan.close();
    }

    @Test
    void hasWhatItSays() throws IOException {
        HostProcess slave = Wirejack.start(slaveHost, "slave", "-n", "synth1", "--cpu", "0");

        String granted = slave.awaitLine("^granted: .*").group();
        slave.awaitLine("^found master");

        assertTrue(granted.contains("real-time priority 60"), granted);
        assertTrue(granted.contains("memory locked"), granted);
        assertTrue(granted.contains("cycles on processor 0"), granted);
        assertTrue(lockedKilobytes(slave) > 0, "VmLck");
        assertEquals(List.of("60 " + FIRST_IN_FIRST_OUT + " on 0"), cycleThreadsAfterRehearsal(slave));
    }

    @Test
    void playsOnWithNothingAndSaysWhatHelps() throws IOException {
        HostProcess slave = slaveHost.start(withoutRights(Wirejack.command("slave", "-n", "synth1")));

        slave.awaitLine("^no real-time priority \\(rtprio limit is 0\\).*'@audio - rtprio 95'");
        slave.awaitLine("^memory is not locked \\(memlock limit is 8192 kB\\).*'@audio - memlock unlimited'");
        slave.awaitLine("^found master");
        assertEquals(0, lockedKilobytes(slave));
    }

    /** As root, but with none of root's rights. */
    private static Command withoutRights(Command command) {
        var words = new ArrayList<>(List.of("prlimit", "--memlock=8388608", "--rtprio=0", "setpriv"));
        words.addAll(List.of("--bounding-set", "-all", "--inh-caps", "-all", "--no-new-privs"));
        words.addAll(command.words());
        return new Command(words, command.environment());
    }

    private static long lockedKilobytes(HostProcess process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmLck:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** The dress rehearsal's driver, of no priority, ends a moment after the start. */
    private static List<String> cycleThreadsAfterRehearsal(HostProcess process) throws IOException {
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        List<String> threads = cycleThreads(process);
        while (threads.size() > 1 && System.nanoTime() - deadlineNanos < 0) {
            LockSupport.parkNanos(LOOK_NANOS);
            threads = cycleThreads(process);
        }
        return threads;
    }

    /** Priority, policy and processors of each thread called net-driver. */
    private static List<String> cycleThreads(HostProcess process) throws IOException {
        var found = new ArrayList<String>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/task"))) {
            for (Path task : tasks) {
                if (Files.readString(task.resolve("comm")).strip().equals("net-driver")) {
                    found.add(ranking(task));
                }
            }
        }
        return found;
    }

    /** Fields 40 and 41 of stat(5), counted behind the name; and the list of processors. */
    private static String ranking(Path task) throws IOException {
        String stat = Files.readString(task.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        String processors = Files.readAllLines(task.resolve("status")).stream()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow();
        return fields[37] + " " + fields[38].strip() + " on " + processors;
    }
}
