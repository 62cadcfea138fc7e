package org.wirejack.systemtests.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/**
 * A manager records eight channels at 64 frames onto a disk that takes twice their bytes and stands still for two seconds of
 * eight; another one's disk is full. 6 seconds, 10 minutes with {@code -Dwirejack.long=true}.
 */
@Needs({Requirement.NAMESPACES, Requirement.GCC})
final class SlowDiskIT {
    private static final int SECONDS = Boolean.getBoolean("wirejack.long") ? 600 : 6;
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 64;
    private static final Map<String, String> SLOW =
            Map.of("SLOW_DISK_RATE", "3000000", "SLOW_DISK_STALL_MILLIS", "2000", "SLOW_DISK_EVERY_MILLIS", "8000");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void costsNoFrameAndNoCycle() throws IOException {
        Path take = folder.resolve("take.wav");
        Map<String, String> slow = new HashMap<>(SLOW);
        slow.put("LD_PRELOAD", slowDisk().toString());
        try (Lan lan = Lan.of("master", "left");
                HostProcess manager = manager(lan.host("master"), take, slow);
                HostProcess slave = slave(lan.host("left"))) {
            manager.awaitLine("^recording .*: 8 channels, 48000 Hz$");
            awaitSeconds(manager);
            manager.signal(Signal.INT);
            assertEquals(130, manager.awaitExit(), manager::toString);
            assertWhole(manager, take);
            assertTrue(slave.isAlive());
        }
    }

    private static void awaitSeconds(HostProcess manager) {
        long seconds = 0;
        int mark = 0;
        while (seconds < SECONDS) {
            MatchResult time = manager.awaitLine("take.wav: (\\d+):(\\d\\d):(\\d\\d), 8 channels", mark);
            mark = manager.lines().size();
            seconds = Long.parseLong(time.group(1)) * 3600
                    + Long.parseLong(time.group(2)) * 60
                    + Long.parseLong(time.group(3));
        }
    }

    /** What this shared machine missed is missing in the recording as well, and counted; nothing else is. */
    private static void assertWhole(HostProcess manager, Path take) {
        RampTape tape = RampTape.read(take, RampSlave.CHANNELS, PERIOD_FRAMES);
        MatchResult end = manager.awaitLine("take.wav: \\S+ \\((\\d+) frames\\), 8 channels(.*)$");
        assertFalse(end.group(2).contains("the disk was too slow"), manager::toString);
        assertEquals(Long.parseLong(end.group(1)), tape.frames());
        assertTrue(tape.frames() >= (long) SECONDS * RATE_HZ, tape::toString);
        assertTrue(tape.firstFrame() < RATE_HZ, tape::toString);
        long missed = missed(manager);
        System.out.println("slow disk: " + tape + ", cycles missed " + missed + "; " + end.group());
        assertTrue(tape.flawed() <= missed, () -> tape + ", missed " + missed + "\n" + manager);
    }

    /** By the last line about the slave: what was missed between the last status and the end is in the file as well. */
    private static long missed(HostProcess manager) {
        String last = manager.lines().stream()
                .filter(line -> line.startsWith("left: ") || line.startsWith("removed left: "))
                .filter(line -> line.contains(", cycles "))
                .reduce((first, second) -> second)
                .orElseThrow();
        long missed = 0;
        for (String word : List.of("missed", "incomplete", "concealed", "skipped", "late", "lost")) {
            missed += last.contains(word + " ") ? number(last, word) : 0;
        }
        return missed;
    }

    private static long number(String line, String word) {
        String rest = line.substring(line.indexOf(word + " ") + word.length() + 1);
        return Long.parseLong(rest.split("\\D", 2)[0]);
    }

    @Test
    void aFullDiskEndsTheRecordingAndNotTheSound() throws IOException {
        Path take = folder.resolve("full.wav");
        try (Lan lan = Lan.of("master", "left")) {
            Host master = lan.host("master");
            Path disk = Files.createDirectory(folder.resolve("disk"));
            master.run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
            try (HostProcess manager = manager(master, disk.resolve("take.wav"), Map.of());
                    HostProcess slave = slave(lan.host("left"))) {
                manager.awaitLine("take.wav: cannot be written: No space left on device$");
                MatchResult end = manager.awaitLine(
                        "take.wav: \\S+ \\((\\d+) frames\\), 8 channels.*, broken off; what is there is whole$");
                int mark = manager.lines().size();
                manager.awaitLine("^left: online, ", mark);
                master.run("cp", disk.resolve("take.wav").toString(), take.toString());
                RampTape tape = RampTape.read(take, RampSlave.CHANNELS, PERIOD_FRAMES);
                assertEquals(Long.parseLong(end.group(1)), tape.frames());
                // Two megabytes less at most one page.
                assertTrue(tape.frames() >= ((2 << 20) - 4096 - 94) / 32, tape::toString);
                assertTrue(tape.firstFrame() < tape.frames(), tape::toString);
                assertTrue(slave.isAlive());
            }
        }
    }

    private static HostProcess manager(Host host, Path take, Map<String, String> environment) {
        Command plain = Wirejack.command(
                "manager",
                "--server",
                "embedded",
                "--period",
                Integer.toString(PERIOD_FRAMES),
                "--no-patches",
                "--record",
                "left:" + take);
        HostProcess manager = host.start(new Command(plain.words(), environment));
        manager.awaitLine("^listening ");
        return manager;
    }

    private static HostProcess slave(Host host) {
        return host.start(Wirejack.program(RampSlave.class.getName(), List.of()));
    }

    private Path slowDisk() throws IOException {
        Path source = folder.resolve("slow-disk.c");
        try (InputStream text = getClass().getResourceAsStream("/native/slow-disk.c")) {
            Files.copy(Objects.requireNonNull(text), source);
        }
        Path library = folder.resolve("slow-disk");
        Command.Result result = Command.of(
                        "gcc",
                        "-O2",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-shared",
                        "-fPIC",
                        "-o",
                        library.toString(),
                        source.toString())
                .run();
        assertTrue(result.succeeded(), result::toString);
        return library;
    }
}
