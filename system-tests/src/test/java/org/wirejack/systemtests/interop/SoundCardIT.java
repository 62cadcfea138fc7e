package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** Our server on a sound card, which is an ALSA device made of a jackd: real lines of javax.sound, and a clock that may end. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC, Requirement.ALSA_JACK})
@Timeout(180)
final class SoundCardIT {
    private static final int RATE_HZ = 48_000;
    private static final double SECONDS = 4;
    private static final String COUNTS = "status cycles=(\\d+) xruns=(\\d+) bytes=(\\d+)";
    /** The card is told gone when it has stood still for 2 s; the rest is the busy machine's. */
    private static final Duration MOST_TO_BE_TOLD = Duration.ofSeconds(6);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "periods of {1} on a card with {0}, {2} of them")
    @CsvSource({"256, 256, 3", "1024, 1024, 2", "64, 256, 4", "256, 64, 8"})
    void everySampleCrossesTheCardBothWays(int cardFrames, int periodFrames, int periods) throws IOException {
        try (Lan lan = Lan.of("studio");
                JackServer jack = JackServer.on(lan.host("studio")).dummy(RATE_HZ, cardFrames)) {
            HostProcess player = player(jack, periodFrames, periods);
            player.awaitLine("^ready");
            Recording.Stretch stretch = ramp(jack).awaitRecording().longestStretch(0, 0);
            assertTrue(stretch.frames() >= RATE_HZ, () -> stretch + "\n" + player);
            player.tell("end");
            player.awaitLine("^closed, threads left: \\[]");
            assertEquals(0, player.awaitExit());
        }
    }

    @Test
    void aSineThatIsRecordedAndPlayedIsTheSameSine() throws IOException {
        try (Lan lan = Lan.of("studio");
                JackServer jack = JackServer.on(lan.host("studio")).dummy(RATE_HZ, 256)) {
            HostProcess player = player(jack, 256, 3);
            player.awaitLine("^ready");
            Recording recording = TestClients.compileInto(folder)
                    .sine(jack, "sine")
                    .playsTo(1, cardPort(jack, "java.C"))
                    .recordsFrom(1, cardPort(jack, "java.P"))
                    .start(SECONDS)
                    .awaitRecording();
            double decibels = SineMeter.snrDecibels(recording, 0);
            assertTrue(decibels > 100, () -> decibels + " dB\n" + player);
            Counts before = Counts.next(player);
            Counts after = before.later(player, 500);
            assertTrue(after.bytes() - before.bytes() < 500, () -> "allocated in cycles: " + player);
        }
    }

    @Test
    void theEndOfTheCardIsTold() throws IOException {
        try (Lan lan = Lan.of("studio");
                JackServer jack = JackServer.on(lan.host("studio")).dummy(RATE_HZ, 256)) {
            HostProcess player = player(jack, 256, 3);
            player.awaitLine("^ready");
            jack.process().signal(Signal.KILL);
            assertTrue(player.endsWithin(MOST_TO_BE_TOLD), player::toString);
            player.awaitLine("^ended: the sound card \\[default] stands still$");
            player.awaitLine("^closed, threads left: \\[]");
        }
    }

    @Test
    void theManagerWaitsForTheCardAndComesBackWithIt() throws IOException {
        try (Lan lan = Lan.of("studio")) {
            JackServer.Start start = JackServer.on(lan.host("studio")).named("card");
            HostProcess manager;
            try (JackServer jack = start.dummy(RATE_HZ, 256)) {
                manager = AlsaJack.in(folder)
                        .start(jack, Wirejack.command("manager", "--no-patches", "--server", "embedded", "--card"));
                manager.awaitLine("^listening at .* for the sound card \\[default], capture 2 channels");
                jack.process().signal(Signal.KILL);
                manager.awaitLine("has ended: the sound card \\[default] stands still$");
                manager.awaitLine("^waiting for the sound card$");
                manager.awaitLine("^no sound card for capture: ");
            }
            int before = manager.lines().size();
            try (JackServer jack = start.dummy(RATE_HZ, 256)) {
                manager.awaitLine("^listening at ", before);
                HostProcess cards = AlsaJack.in(folder).start(jack, Wirejack.command("cards"));
                cards.awaitLine("^\\[default]: up to 255 capture and 255 playback channels, most rates$");
                manager.signal(Signal.TERM);
                assertTrue(manager.endsWithin(MOST_TO_BE_TOLD), manager::toString);
            }
        }
    }

    @Test
    void aStallIsAnXrunAndThenEverySampleCrossesAgain() throws IOException {
        try (Lan lan = Lan.of("studio");
                JackServer jack = JackServer.on(lan.host("studio")).dummy(RATE_HZ, 256)) {
            HostProcess player = player(jack, 256, 3);
            player.awaitLine("^ready");
            Counts before = Counts.next(player);
            player.tell("stall");
            before.awaitXrun(player);
            Recording.Stretch stretch = ramp(jack).awaitRecording().longestStretch(0, 0);
            assertTrue(stretch.frames() >= RATE_HZ, () -> stretch + "\n" + player);
        }
    }

    @Test
    void aPeriodThatTheCardIsTooCoarseForIsSaid() throws IOException {
        try (Lan lan = Lan.of("studio");
                JackServer jack = JackServer.on(lan.host("studio")).dummy(RATE_HZ, 256)) {
            player(jack, 64, 3)
                    .awaitLine("^ended: the sound card \\[default] gives nothing but xruns: try a longer period$");
        }
    }

    /** What a player has counted so far. */
    private record Counts(long cycles, long xruns, long bytes) {
        Counts later(HostProcess player, long moreCycles) {
            Counts later = next(player);
            while (later.cycles() < cycles + moreCycles) {
                later = next(player);
            }
            return later;
        }

        void awaitXrun(HostProcess player) {
            Counts later = this;
            while (later.xruns() == xruns) {
                later = next(player);
            }
        }

        static Counts next(HostProcess player) {
            MatchResult fields = player.awaitLine(COUNTS, player.lines().size());
            return new Counts(
                    Long.parseLong(fields.group(1)), Long.parseLong(fields.group(2)), Long.parseLong(fields.group(3)));
        }
    }

    private RampClient ramp(JackServer jack) throws IOException {
        return TestClients.compileInto(folder)
                .ramp(jack, "ramp")
                .playsTo(1, cardPort(jack, "java.C"))
                .recordsFrom(1, cardPort(jack, "java.P"))
                .start(SECONDS);
    }

    private HostProcess player(JackServer jack, int periodFrames, int periods) throws IOException {
        return AlsaJack.in(folder)
                .start(
                        jack,
                        Wirejack.program(
                                CardPlayer.class.getName(),
                                List.of(
                                        Integer.toString(RATE_HZ),
                                        Integer.toString(periodFrames),
                                        Integer.toString(periods))));
    }

    /** The second channel of the card without its number, as the ramp client counts ports from 1. */
    private static String cardPort(JackServer jack, String client) {
        String port = jack.awaitPortThat(name -> name.startsWith(client) && name.endsWith("_001"));
        return port.substring(0, port.length() - 1);
    }
}
