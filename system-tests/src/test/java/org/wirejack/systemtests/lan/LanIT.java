package org.wirejack.systemtests.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;

@Needs(Requirement.NAMESPACES)
final class LanIT {
    private static final Duration BRIEFLY = Duration.ofMillis(200);

    @Test
    void hostsReachEachOther() {
        try (Lan lan = Lan.of("a", "b", "c")) {
            assertTrue(reaches(lan.host("a"), lan.host("b")));
            assertTrue(reaches(lan.host("c"), lan.host("a")));
            assertEquals(List.of("b"), lan.host("b").run("hostname"));
            assertEquals("10.78.0.3", lan.host("c").address());
        }
    }

    @Test
    void anUnpluggedHostIsOutOfReachUntilPluggedInAgain() {
        try (Lan lan = Lan.of("a", "b")) {
            lan.unplug(lan.host("b"));
            assertFalse(reaches(lan.host("a"), lan.host("b")));
            lan.plug(lan.host("b"));
            assertTrue(reachesSoon(lan.host("a"), lan.host("b")));
        }
    }

    @Test
    void anInterfaceThatComesUpAgainHasItsRoutes() {
        try (Lan lan = Lan.of("a", "b")) {
            Host host = lan.host("a");
            List<String> routes = host.run("ip", "route");
            host.interfaceDown();
            assertFalse(reaches(host, lan.host("b")));
            host.interfaceUp();
            assertTrue(reachesSoon(host, lan.host("b")));
            assertEquals(Set.copyOf(routes), Set.copyOf(host.run("ip", "route")));
        }
    }

    @Test
    void aProgramIsStoppedAndContinued() {
        try (Lan lan = Lan.of("a")) {
            HostProcess program = lan.host("a")
                    .start("sh", "-c", "trap 'echo got it; exit 3' TERM; echo up; while :; do read x; done");
            program.awaitLine("up");
            program.signal(Signal.STOP);
            int before = program.lines().size();
            program.signal(Signal.TERM);
            assertFalse(program.endsWithin(BRIEFLY));
            assertEquals(before, program.lines().size());
            program.signal(Signal.CONT);
            program.awaitLine("got it", before);
            assertEquals(3, program.awaitExit());
        }
    }

    @Test
    void aProgramReadsWhatItIsToldAndItsEnd() {
        try (Lan lan = Lan.of("a")) {
            HostProcess program = lan.host("a").start("sed", "-u", "s/^/told: /");
            program.tell("one");
            program.awaitLine("^told: one$");
            program.tellEnd();
            assertEquals(0, program.awaitExit());
        }
    }

    @Test
    void aKilledProgramReportsTheSignal() {
        try (Lan lan = Lan.of("a")) {
            HostProcess program = lan.host("a").start("sleep", "60");
            program.signal(Signal.KILL);
            assertEquals(128 + 9, program.awaitExit());
        }
    }

    @Test
    void aLineThatDoesNotComeFailsWithWhatCame() {
        try (Lan lan = Lan.of("a")) {
            HostProcess program = lan.host("a").start("echo", "something else");
            var failure = assertThrows(AssertionError.class, () -> program.awaitLine("something wanted"));
            assertTrue(failure.getMessage().contains("something else"), failure.getMessage());
        }
    }

    @Test
    void closingEndsEveryProgramAndItsChildren() {
        String stray = "sleep 60." + ProcessHandle.current().pid();
        HostProcess stubborn;
        HostProcess stopped;
        try (Lan lan = Lan.of("a")) {
            stubborn = lan.host("a").start("sh", "-c", "trap '' TERM; (setsid " + stray + " &); echo up; sleep 60");
            stubborn.awaitLine("up");
            stopped = lan.host("a").start("sleep", "60");
            stopped.signal(Signal.STOP);
            assertTrue(runs(stray));
        }
        assertFalse(stubborn.isAlive());
        assertFalse(stopped.isAlive());
        assertFalse(runs(stray));
    }

    @Test
    void hostsShareFilesButNotSharedMemory(@TempDir Path folder) throws Exception {
        try (Lan lan = Lan.of("a", "b")) {
            lan.host("a").run("sh", "-c", "echo hello > /dev/shm/jack-x; cp /dev/shm/jack-x " + folder + "/copy");
            assertEquals("hello\n", Files.readString(folder.resolve("copy")));
            assertFalse(
                    lan.host("b").tryRun(Command.of("ls", "/dev/shm/jack-x")).succeeded());
            assertFalse(Files.exists(Path.of("/dev/shm/jack-x")));
        }
    }

    /** A host that has asked in vain for another's Ethernet address goes on failing for up to three seconds. */
    private static boolean reachesSoon(Host from, Host to) {
        return Stream.generate(() -> reaches(from, to)).limit(5).anyMatch(reached -> reached);
    }

    private static boolean runs(String commandLine) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().commandLine().orElse("").endsWith(commandLine));
    }

    /** A closed port of a host that can be reached refuses at once. */
    private static boolean reaches(Host from, Host to) {
        String script = "timeout 1 bash -c 'echo > /dev/tcp/" + to.address() + "/9'";
        return from.tryRun(Command.of("sh", "-c", script)).lines().toString().contains("refused");
    }
}
