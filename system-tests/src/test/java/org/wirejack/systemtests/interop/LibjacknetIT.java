package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.interop.StretchMeter.Heard;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/**
 * The demo programs of libjacknet and the stock netadapter at our two ends: those that have a server, and those that are
 * only a program.
 */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class LibjacknetIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final int DEMO_PERIOD_FRAMES = 512;
    private static final double SECONDS = 3;
    /** Enough for a client to be started and connected meanwhile. */
    private static final double LONG_SECONDS = 8;

    private static final Duration WATCH = Duration.ofSeconds(3);
    /** libjacknet puts the host's name before the program's own. */
    private static final String DEMO_SLAVE = "slave_net_slave";

    private static final String REPORT =
            "^report whole=(\\d+) gone=(\\d+) longest=(\\d+) delay=(-?\\d+) peak=(\\S+) rises=(\\d+)";

    /** It copies its input to its output, in sync mode with latency 2. */
    @Test
    void demoSlaveReturnsEverySampleToOurManager() {
        try (Lan lan = Lan.of("master", "slave")) {
            OurMaster master = OurMaster.start(lan.host("master"), PERIOD_FRAMES);
            HostProcess slave = lan.host("slave").start("jack_net_slave", "-C", "2", "-P", "2");
            master.awaitSlave(DEMO_SLAVE);
            OurMaster.Report report = master.watch(SECONDS);
            Heard heard = report.heard(DEMO_SLAVE);
            assertTrue(heard.longest() >= RATE_HZ, () -> report + "\n" + slave + "\n" + master.process());
            assertEquals(2 * PERIOD_FRAMES, heard.delay());
            master.stop();
        }
    }

    @Test
    void demoSlaveReturnsEverySampleToAProgramThatIsAMaster() {
        try (Lan lan = Lan.of("master", "slave")) {
            HostProcess master = loneMaster(lan.host("master"), "ramp", SECONDS);
            HostProcess slave = lan.host("slave").start("jack_net_slave", "-C", "2", "-P", "2");
            MatchResult report = report(master);
            assertTrue(number(report, 3) >= RATE_HZ, () -> master + "\n" + slave);
            assertEquals(2 * PERIOD_FRAMES, number(report, 4));
            assertEquals(0, number(report, 2));
            assertEquals(0, master.awaitExit());
        }
    }

    private static HostProcess loneMaster(Host host, String sound, double seconds) {
        List<String> arguments = List.of(sound, Integer.toString(PERIOD_FRAMES), Double.toString(seconds));
        HostProcess master = host.start(Wirejack.program(LoneMaster.class.getName(), arguments));
        master.awaitLine("^listening");
        return master;
    }

    private static MatchResult report(HostProcess master) {
        master.awaitLine("^session");
        return master.awaitLine(REPORT);
    }

    private static long number(MatchResult fields, int group) {
        return Long.parseLong(fields.group(group));
    }

    /**
     * It sends back what it got, a cycle later. Its MIDI counts are open, and its clock is a sleep after each answer, so
     * its cycles are fewer than its rate says.
     */
    @Test
    void demoMasterReturnsEverySampleToAProgramThatIsASlave() {
        try (Lan lan = Lan.of("master", "slave")) {
            HostProcess master = lan.host("master").start("jack_net_master");
            HostProcess slave = lan.host("slave").start(Wirejack.program(LoneSlave.class.getName(), List.of("2")));
            slave.awaitLine("^session .*sampleRate=44100, periodFrames=512");
            assertFalse(master.endsWithin(WATCH), master::toString);
            slave.tellEnd();
            MatchResult report = slave.awaitLine("^report frames=(\\d+) longest=(\\d+) delay=(-?\\d+)");
            slave.awaitLine("^CycleReport.cycles=\\d+, missed=0, incomplete=0,");
            assertTrue(number(report, 2) >= RATE_HZ / 2, slave::toString);
            assertEquals((2 + 1) * DEMO_PERIOD_FRAMES, number(report, 3));
        }
    }

    @Test
    void demoMasterRunsOurSlave() {
        try (Lan lan = Lan.of("master", "slave")) {
            HostProcess master = lan.host("master").start("jack_net_master");
            OurSlave slave = OurSlave.thru(lan.host("slave"), "thru", 2);
            slave.awaitMaster();
            assertFalse(master.endsWithin(WATCH), master::toString);
            OurSlave.Summary summary = slave.stop();
            assertEquals(1, summary.sessions());
            assertTrue(summary.cycles() >= RATE_HZ / 2 / DEMO_PERIOD_FRAMES, summary::toString);
            assertEquals(0, summary.missed() + summary.incomplete(), summary::toString);
            assertEquals(0, master.awaitExit(), master::toString);
            master.awaitLine("^jack_net_master_(send|recv) failure, exiting");
        }
    }

    /** Its resampler changes every sample, so it is the pitch that must be right. */
    @Test
    void netadapterReturnsASineToAProgramThatIsAMaster(@TempDir Path folder) throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("master", "slave");
                JackServer jack = JackServer.on(lan.host("slave")).dummy(RATE_HZ, PERIOD_FRAMES)) {
            HostProcess master = loneMaster(lan.host("master"), "sine", LONG_SECONDS);
            jack.load("netadapter", "-C 2 -P 2 -l 2");
            jack.awaitPort("netadapter:playback_2");
            // Another client: a cable from the adapter to itself is silent, since it clears its captures first.
            HostProcess loop = clients.loop(jack, 2, "netadapter:capture_", "netadapter:playback_");
            MatchResult report = report(master);
            assertEquals(0, number(report, 2), master::toString);
            assertEquals(LoneMaster.SINE_AMPLITUDE, Float.parseFloat(report.group(5)), 0.05, master::toString);
            assertEquals(LoneMaster.SINE_HZ, number(report, 6), 0.02 * LoneMaster.SINE_HZ, master::toString);
            loop.close();
        }
    }

    @Test
    void netadapterRunsInEveryCycleOfOurManager() {
        try (Lan lan = Lan.of("master", "slave");
                JackServer jack = JackServer.on(lan.host("slave")).dummy(RATE_HZ, PERIOD_FRAMES)) {
            OurMaster master = OurMaster.start(lan.host("master"), PERIOD_FRAMES);
            jack.load("netadapter", "-n adapter -C 2 -P 2 -l 2");
            master.awaitSlave("adapter");
            OurMaster.Report report = master.watch(SECONDS);
            OurMaster.Counts counts = report.counts("adapter");
            assertTrue(counts.cycles() >= RATE_HZ / PERIOD_FRAMES, report::toString);
            assertTrue(counts.missed() + counts.incomplete() <= counts.cycles() / 5, report::toString);
            jack.unload("netadapter");
            master.process().awaitLine("^lost adapter");
            master.stop();
        }
    }
}
