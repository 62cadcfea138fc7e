package org.wirejack.systemtests.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.faults.StallWatch;
import org.wirejack.systemtests.faults.Stalls;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/**
 * A server with a clock of its own, 44.1 kHz and 512 frames, as a slave of a master with 48 kHz and 256: 20 s, and with
 * {@code -Plong} ten minutes with a stock manager and one with ours.
 *
 * <p>Both JACK servers share this machine's processors. A window of sound that is broken while none of them stood still
 * is the adapter's fault; so is what the adapter counts.
 */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
@Timeout(900)
final class NetAdapterIT {
    private static final int RATE_HZ = 48_000;
    private static final boolean LONG = Boolean.getBoolean("wirejack.long");
    /** Half a period of the master: what the bridge stands on that end, but for a millisecond. */
    private static final long STALL_NANOS = 2_600_000;
    /** Shorter ones excuse nothing, and are told. */
    private static final int WATCHED_MICROS = 1_000;
    /** The client's first second: it is being connected. */
    private static final int LEAD_IN_FRAMES = RATE_HZ;
    /** Between the client's first cycle and the line that says so, and what a server skips when it is held up. */
    private static final long TIMING_NANOS = 1_000_000_000L;
    /** Until a jump of a clock is known for one, and has been followed. */
    private static final long FOLLOWING_NANOS = 2_000_000_000L;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /** Rates that are learnt on and on bend a sine a little; a linear resampler's 997 Hz comes with 60 dB. */
    private static final double CLEAN_DECIBELS = 80;

    @TempDir
    private Path folder;

    @Tag("quiet-machine")
    @ParameterizedTest
    @EnumSource
    void aSineGoesThereAndBackWithoutAHole(Manager manager) throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("master", "host");
                StallWatch watch = StallWatch.start(lan.host("host"), folder, WATCHED_MICROS);
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, 256);
                JackServer host = JackServer.on(lan.host("host")).named("host").dummy(44_100, 512);
                Stage stage = Stage.onJack(lan.host("host"), "host")) {
            manager.start(master);
            stage.awaitLock(0);
            HostProcess loop = clients.loop(host, 2, "netadapter:capture_", "netadapter:playback_");
            Stage.Status before = stage.awaitStatus();
            int seconds = seconds(manager);
            RampClient sine = sine(clients, master, seconds);
            long startNanos = System.nanoTime();
            awaitDone(sine, seconds);
            ToneMeter tone = ToneMeter.of(sine.awaitRecording(), RATE_HZ, LEAD_IN_FRAMES);
            Stalls watched = watch.report();
            Stalls stalls = watched.longerThan(STALL_NANOS);
            Stage.Status since = stage.stop().since(before);
            System.out.println("netadapter, " + manager + " manager: " + tone + "; " + since
                    + "; stalls of the machine " + stalls.all().size());
            assertTrue(loop.isAlive());
            assertEquals(seconds, tone.windows());
            assertTrue(tone.median() > CLEAN_DECIBELS, tone::toString);
            long firstNanos = startNanos + NANOS_PER_SECOND * LEAD_IN_FRAMES / RATE_HZ;
            assertExcused(tone, stalls, firstNanos, () -> watched.since(firstNanos) + "\n" + stage.process());
            long holes = since.missing() + since.steps() + since.gaps();
            assertTrue(holes == 0 || !stalls.all().isEmpty(), () -> since + "\n" + stage.process());
        }
    }

    private static int seconds(Manager manager) {
        if (!LONG) {
            return 20;
        }
        return manager == Manager.STOCK ? 600 : 60;
    }

    private RampClient sine(TestClients clients, JackServer master, int seconds) {
        RampClient sine = clients.sine(master, "sine")
                .playsTo(5, "-")
                .recordsFrom(1, "-")
                .start(seconds + (double) LEAD_IN_FRAMES / RATE_HZ);
        master.connect("sine:out_5", "stage:to_slave_1");
        master.connect("stage:from_slave_1", "sine:in_1");
        return sine;
    }

    /** However long it takes. */
    private static void awaitDone(RampClient sine, int seconds) {
        assertTrue(
                sine.process().endsWithin(Duration.ofSeconds(seconds + 30)),
                () -> sine.process().toString());
    }

    private static void assertExcused(ToneMeter tone, Stalls stalls, long firstNanos, Supplier<String> rest) {
        Arrays.stream(tone.broken()).forEach(window -> {
            long fromNanos = firstNanos + window * NANOS_PER_SECOND;
            assertTrue(
                    stalls.touch(fromNanos - FOLLOWING_NANOS, fromNanos + NANOS_PER_SECOND + TIMING_NANOS),
                    () -> "second " + window + " is broken, and the machine was there: " + tone + "\n" + rest.get());
        });
    }

    @Test
    void anEmbeddedServerIsAHostLikeAnyOther() {
        try (Lan lan = Lan.of("master", "host");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, 256);
                Stage stage =
                        Stage.start(lan.host("host"), "--server", "embedded", "--rate", "44100", "--period", "512")) {
            Manager.STOCK.start(master);
            stage.awaitLock(0);
            master.awaitPort("stage:from_slave_2");
            stage.stop();
            master.awaitNoPort("stage:from_slave_2");
        }
    }

    /** JACK gives a name once. Each of the two has its own master ports. */
    @Test
    void twoInOneServerHaveNamesOfTheirOwn() {
        try (Lan lan = Lan.of("master", "host");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, 256);
                JackServer host = JackServer.on(lan.host("host")).named("host").dummy(44_100, 512);
                Stage first = Stage.onJack(lan.host("host"), "host", "-C", "1", "-P", "1")) {
            Manager.STOCK.start(master);
            first.awaitLock(0);
            try (Stage second = Stage.onJack(lan.host("host"), "host", "-n", "gallery", "-C", "1", "-P", "1")) {
                second.process().awaitLine("^netadapter-01 is in the JACK server 'host': 44100 Hz, period 512 ");
                second.process().awaitLine("^netadapter-01 is locked");
                host.awaitPort("netadapter-01:capture_1");
                master.awaitPort("stage:from_slave_1");
                master.awaitPort("gallery:from_slave_1");
            }
        }
    }

    /** Like a card's, so that programs find them; the stock adapter's have the same flags. */
    @Test
    void itsPortsAreACardsAndMinusCPlugsInOnlyOthers() {
        try (Lan lan = Lan.of("master", "host");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, 256);
                JackServer host = JackServer.on(lan.host("host")).named("host").dummy(44_100, 512);
                Stage stage = Stage.onJack(lan.host("host"), "host", "-c", "-C", "3", "-P", "3")) {
            Manager.STOCK.start(master);
            stage.awaitLock(0);
            host.awaitConnection("system:capture_2", "netadapter:playback_2");
            host.awaitConnection("netadapter:capture_2", "system:playback_2");
            assertEquals(0, host.connections("netadapter:capture_3").size());
            for (String port : new String[] {"capture_1", "capture_3", "playback_1", "playback_3"}) {
                String flags = host.properties("netadapter:" + port);
                assertTrue(flags.contains("physical") && flags.contains("terminal"), flags);
            }
        }
    }
}
