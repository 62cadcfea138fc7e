package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Lan;

/**
 * Our manager on a jackd at 64 frames with four slaves: 10 s, and ten minutes with {@code -Plong}. A second jackd, with
 * nothing but a small client in C, runs at the same time and shows what the machine does to JACK; a third, with as many
 * of them as the first has clients, shows what a graph of that size costs by itself (told, not asserted). The slaves,
 * which a studio has on machines of their own, give way to all; the network is Linux's own, as it is. Counted are bad
 * cycles: JACK calls the xrun callback once for each client that was not done, which is up to five times beside four
 * slaves.
 */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class JackSteadyIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 64;
    private static final boolean LONG = Boolean.getBoolean("wirejack.long");
    private static final double SECONDS = LONG ? 600 : 10;
    /** Of short takes the middle one counts: a stall of the machine is most of what one take shows. */
    private static final int TAKES = LONG ? 1 : 3;

    /** The clients start one after the other, and neither may end before the last look at both. */
    private static final double CLIENT_SECONDS = SECONDS * TAKES + 30;

    private static final List<String> SLAVES = List.of("one", "two", "three", "four");
    /** What chance does to one server and not to the other in a short take, where a few stalls are all there is. */
    private static final long SLACK = 5;
    /** In a long one: so many standard deviations of the difference between two counts. */
    private static final double MOST_DEVIATIONS = 2;

    @TempDir
    private Path folder;

    @Test
    @Timeout(900)
    void fourSlavesCostJackNoMoreXrunsThanASmallClientInC() throws IOException {
        try (Lan lan = Lan.of("master", "slaves", "yardstick", "crowd");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                JackServer yardstick = JackServer.on(lan.host("yardstick")).dummy(RATE_HZ, PERIOD_FRAMES);
                JackServer crowd = JackServer.on(lan.host("crowd")).dummy(RATE_HZ, PERIOD_FRAMES);
                OurManager manager = OurManager.onJack(lan.host("master"))) {
            lan.offload();
            List<OurSlave> slaves = new ArrayList<>();
            for (String name : SLAVES) {
                slaves.add(OurSlave.thru(lan.host("slaves"), name, 2, "--realtime-priority", "2"));
                manager.awaitSlave(name, 0);
                connectToTheCard(master, name);
            }
            RampClient small = client(yardstick, "yardstick");
            RampClient crowded = client(crowd, "crowded");
            for (String name : SLAVES) {
                client(crowd, "crowd-" + name);
            }
            RampClient beside = client(master, "beside");
            double[] excess = new double[TAKES];
            long with = 0;
            long without = 0;
            for (int take = 0; take < TAKES; take++) {
                beside.awaitFrames((long) (RATE_HZ * (SECONDS * (take + 1) - 1)));
                long nextWith = beside.awaitCounts().xrunCycles();
                long nextWithout = small.awaitCounts().xrunCycles();
                excess[take] = nextWith - with - 1.5 * (nextWithout - without);
                with = nextWith;
                without = nextWithout;
            }
            String figures = with + " bad cycles with four slaves, " + without + " without, "
                    + crowded.awaitCounts().xrunCycles() + " with four more small clients instead";
            System.out.println(figures);
            for (OurSlave slave : slaves) {
                OurSlave.Summary summary = slave.stop();
                System.out.println(summary);
                assertEquals(1, summary.sessions());
            }
            Arrays.sort(excess);
            assertTrue(excess[TAKES / 2] <= SLACK, figures);
            assertTrue(!LONG || with - without <= MOST_DEVIATIONS * Math.sqrt(with + without), figures);
        }
    }

    private static void connectToTheCard(JackServer master, String slave) {
        for (int channel = 1; channel <= 2; channel++) {
            master.awaitPort(slave + ":from_slave_" + channel);
            master.connect("system:capture_" + channel, slave + ":to_slave_" + channel);
            master.connect(slave + ":from_slave_" + channel, "system:playback_" + channel);
        }
    }

    private RampClient client(JackServer server, String name) throws IOException {
        return TestClients.compileInto(Files.createDirectory(folder.resolve(name)))
                .ramp(server, name)
                .playsTo(1, "system:playback_")
                .start(CLIENT_SECONDS);
    }
}
