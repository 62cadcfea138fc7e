package org.wirejack.systemtests.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** The net adapter's delay is what it says, and stays it: 2 deaths of the master, and 20 with {@code -Plong}. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
@Timeout(1800)
final class NetAdapterDelayIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final int LATENCY_CYCLES = 2;
    private static final int HOST_RATE_HZ = 44_100;
    private static final int DEATHS = Boolean.getBoolean("wirejack.long") ? 20 : 2;
    /** Before it is locked each way may be off by more; but errors of either clock go out in a round trip. */
    private static final double SAME_FRAMES = 1;
    /** Of both ways' roundings to whole frames as well. */
    private static final double TRUE_FRAMES = 2;

    @TempDir
    private Path folder;

    @Test
    void aMasterThatDiesAndComesBackFindsTheSameDelayEachTime() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        double[] frames = new double[1 + DEATHS];
        try (Lan lan = Lan.of("master", "host");
                JackServer host = JackServer.on(lan.host("host")).named("host").dummy(HOST_RATE_HZ, 512);
                Stage stage = Stage.onJack(lan.host("host"), "host")) {
            for (int life = 0; life < frames.length; life++) {
                int mark = stage.mark();
                try (JackServer master = master(lan)) {
                    stage.process().awaitLine("^found master", mark);
                    if (life == 0) {
                        clients.loop(host, 1, "netadapter:capture_", "netadapter:playback_");
                    }
                    frames[life] = roundTrip(master);
                    System.out.println("netadapter, life " + life + " of its master: " + frames[life] + " frames");
                    int line = stage.mark();
                    master.process().signal(Signal.KILL);
                    stage.process().awaitLine("^lost: ", line);
                }
                forgetJack(lan.host("master"));
            }
        }
        for (double each : frames) {
            assertEquals(frames[0], each, SAME_FRAMES, () -> Arrays.toString(frames));
        }
    }

    /** What killed servers leave in a machine's memory is too much for the ninth one. */
    private static void forgetJack(Host host) {
        host.run("sh", "-c", "rm -rf /dev/shm/jack*");
    }

    /** Also after the host's period has changed under it. */
    @Test
    void itsPortsSayWhatIsMeasured() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("master", "host");
                JackServer master = master(lan);
                JackServer host = JackServer.on(lan.host("host")).named("host").dummy(HOST_RATE_HZ, 512);
                Stage stage = Stage.onJack(lan.host("host"), "host")) {
            stage.awaitLock(0);
            clients.loop(host, 1, "netadapter:capture_", "netadapter:playback_");
            assertTold(master, host, 512);
            int mark = stage.mark();
            host.periodFrames(256);
            stage.awaitLock(mark);
            assertTold(master, host, 256);
        }
    }

    /** The loop is a circle in the host, and the meter's is one in the master: JACK breaks each by a period. */
    private static void assertTold(JackServer master, JackServer host, int hostPeriodFrames) {
        double measured = roundTrip(master);
        int hostFrames = host.captureLatency("netadapter:capture_1")
                + host.playbackLatency("netadapter:playback_1")
                + hostPeriodFrames;
        double told = (double) hostFrames * RATE_HZ / HOST_RATE_HZ + PERIOD_FRAMES;
        System.out.println(
                "netadapter, host period " + hostPeriodFrames + ": measured " + measured + " frames, told " + told);
        assertEquals(told, measured, TRUE_FRAMES);
        int network = master.playbackLatency("stage:to_slave_1") + master.captureLatency("stage:from_slave_1");
        assertEquals(LATENCY_CYCLES * PERIOD_FRAMES, network);
        assertTrue(measured > network);
    }

    private static JackServer master(Lan lan) {
        JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
        Manager.STOCK.start(master);
        return master;
    }

    private static double roundTrip(JackServer master) {
        master.awaitPort("stage:from_slave_1");
        return RoundTrip.frames(master, "stage:to_slave_1", "stage:from_slave_1");
    }
}
