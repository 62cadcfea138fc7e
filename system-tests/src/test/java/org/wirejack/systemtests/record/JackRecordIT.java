package org.wirejack.systemtests.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** {@code wirejack record} as a client of a jackd that waits for its clients, so that every cycle is in every recording. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class JackRecordIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 64;
    private static final int CHANNELS = 8;

    @TempDir
    private Path folder;

    @Test
    void recordsToTheSampleUntilItsTimeItsEndOrADeath() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("alone");
                JackServer jackd = JackServer.on(lan.host("alone")).sync().dummy(RATE_HZ, PERIOD_FRAMES)) {
            RampClient ramp = clients.ramp(jackd, "ramp").playsTo(CHANNELS, "-").start(60);
            HostProcess timed = record(jackd, "timed.wav", "--seconds", "2");
            HostProcess ended = record(jackd, "ended.wav");
            HostProcess killed = record(jackd, "killed.wav");
            ended.awaitLine("^recording ");
            killed.awaitLine("^recording ");
            assertEquals(0, timed.awaitExit(), timed::toString);
            ramp.awaitFrames(ramp.awaitCounts().frames() + 2 * RATE_HZ);
            ended.signal(Signal.INT);
            ended.awaitExit();
            long xruns = ramp.awaitCounts().xruns();
            killed.signal(Signal.KILL);
            killed.awaitExit();

            MatchResult said = ended.awaitLine("ended.wav: \\S+ \\((\\d+) frames\\), 8 channels$");
            long frames = Long.parseLong(said.group(1));
            assertExact("timed.wav", 2 * RATE_HZ, 2 * RATE_HZ, xruns);
            assertExact("ended.wav", frames, frames, xruns);
            assertExact("killed.wav", RATE_HZ, Long.MAX_VALUE, xruns);
        }
    }

    @Test
    void waitsForASlaveSaysWhenItIsAwayAndEndsWithJack() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("alone");
                JackServer jackd = JackServer.on(lan.host("alone")).sync().dummy(RATE_HZ, PERIOD_FRAMES)) {
            HostProcess tape = record(jackd, "take.wav");
            tape.awaitLine("^waiting for ramp$");
            RampClient first =
                    clients.ramp(jackd, "ramp").playsTo(CHANNELS, "-").start(60);
            tape.awaitLine("^recording ");
            first.stop();
            tape.awaitLine("ramp is away, and silent in the recording$");
            clients.ramp(jackd, "ramp").playsTo(CHANNELS, "-").start(60);
            tape.awaitLine("ramp is back$");
            jackd.process().signal(Signal.TERM);
            assertEquals(1, tape.awaitExit(), tape::toString);
            tape.awaitLine("take.wav: \\S+ \\(\\d+ frames\\), 8 channels, 1 gap, listed in .*take.marks.txt$");
        }
        assertTrue(RampTape.read(folder.resolve("take.wav"), CHANNELS, PERIOD_FRAMES)
                        .frames()
                > 0);
    }

    private HostProcess record(JackServer jackd, String file, String... options) {
        String[] words = new String[3 + options.length];
        words[0] = "record";
        System.arraycopy(options, 0, words, 1, options.length);
        words[1 + options.length] = "ramp";
        words[2 + options.length] = folder.resolve(file).toString();
        return jackd.startClient(Wirejack.command(words).words().toArray(String[]::new));
    }

    /** What jackd itself leaves out, all leave out. */
    private void assertExact(String file, long leastFrames, long mostFrames, long xruns) {
        RampTape tape = RampTape.read(folder.resolve(file), CHANNELS, PERIOD_FRAMES);
        assertTrue(tape.frames() >= leastFrames && tape.frames() <= mostFrames, () -> file + ": " + tape);
        assertEquals(0, tape.firstFrame(), () -> file + ": " + tape);
        assertTrue(tape.flawed() <= 2 * xruns, () -> file + ": " + tape + ", xruns " + xruns);
    }
}
