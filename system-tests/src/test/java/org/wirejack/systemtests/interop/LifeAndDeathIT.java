package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.interop.StretchMeter.Heard;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** Ends that come, go, hang and die, with stock jackd on the other side. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class LifeAndDeathIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    /** A slave that disturbed the others would do so in each of the 750 cycles of a second. */
    private static final int SHORT_PERIOD_FRAMES = 64;

    /** Those that are late by the machine's doing. */
    private static final long SLACK_CYCLES = 5;

    private static final double SECONDS = 3;

    @TempDir
    private Path folder;

    @Test
    void ourKilledSlaveComesBackToAStockMaster() {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES)) {
            master.load("netmanager", "");
            OurSlave first = OurSlave.thru(lan.host("slave"), "phoenix", 2);
            master.awaitPort("phoenix:from_slave_2");
            first.process().signal(Signal.KILL);
            master.awaitNoPort("phoenix:from_slave_2");
            try (OurSlave second = OurSlave.thru(lan.host("slave"), "phoenix", 2)) {
                second.awaitMaster();
                master.awaitPort("phoenix:from_slave_2");
                assertEquals(1, second.stop().sessions());
            }
        }
    }

    @Test
    void ourGoodbyeCostsAStockMasterNothing() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES)) {
            master.load("netmanager", "");
            RampClient bystander = clients.ramp(master, "bystander").start(60);
            var xruns = new ArrayList<Long>();
            for (String name : List.of("one", "two", "three")) {
                try (OurSlave slave = OurSlave.thru(lan.host("slave"), name, 2)) {
                    slave.awaitMaster();
                    master.awaitPort(name + ":from_slave_2");
                    bystander.awaitCounts();
                    var complaints = Complaints.of(master.process());
                    long before = bystander.awaitCounts().xruns();
                    slave.stop();
                    master.awaitNoPort(name + ":from_slave_2");
                    xruns.add(bystander.awaitCounts().xruns() - before);
                    assertEquals(List.of(), complaints.lines());
                }
            }
            // The machine may cause one of its own.
            assertTrue(xruns.contains(0L), () -> xruns + "\n" + master.process());
        }
    }

    @Test
    void aStockSlaveThatDiesOrHangsCostsOurMasterNothing() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("master", "steady", "stock");
                OurMaster master = OurMaster.start(lan.host("master"), SHORT_PERIOD_FRAMES);
                OurSlave steady = OurSlave.thru(lan.host("steady"), "steady", 2, "-l", "20")) {
            master.awaitSlave("steady");
            for (Signal signal : List.of(Signal.KILL, Signal.TERM, Signal.STOP)) {
                assertCostsNothing(signal, lan.host("stock"), clients, master);
            }
            assertEquals(
                    List.of(),
                    master.process().lines().stream()
                            .filter(line -> line.matches("removed .*|connected stock-.*"))
                            .toList());
            assertEquals(1, steady.stop().sessions());
        }
    }

    private static void assertCostsNothing(Signal signal, Host host, TestClients clients, OurMaster master) {
        try (JackServer stock = slave(host, clients, master)) {
            OurMaster.Report report =
                    master.watch(SECONDS, () -> stock.process().signal(signal));
            assertEquals(5 * SHORT_PERIOD_FRAMES, report.heard("stock").delay(), "old ports: " + report);
            assertTrue(report.lateCycles() <= SLACK_CYCLES, report::toString);
            assertEquals(0, report.heard("steady").breaks(), report::toString);
            if (signal == Signal.STOP) {
                assertGoesOn(stock, master);
            }
        }
    }

    private static void assertGoesOn(JackServer stock, OurMaster master) {
        int fromLine = master.process().lines().size();
        stock.process().signal(Signal.CONT);
        master.awaitSlave("stock", fromLine);
        Heard heard = master.watch(SECONDS).heard("stock");
        assertTrue(heard.longest() >= RATE_HZ, () -> heard + "\n" + stock.process() + "\n" + master.process());
        assertEquals(5 * SHORT_PERIOD_FRAMES, heard.delay());
    }

    /** Starts the stock slave, which keeps its connections over a reconnect ({@code -s}), and waits until our master hears its ramp. */
    private static JackServer slave(Host host, TestClients clients, OurMaster master) {
        int fromLine = master.process().lines().size();
        JackServer stock = JackServer.on(host).sync().net("-s", "-n", "stock", "-C", "2", "-P", "2", "-l", "5");
        master.awaitSlave("stock", fromLine);
        stock.awaitPort("system:playback_2");
        clients.loop(stock, 2, "system:capture_", "system:playback_");
        return stock;
    }

    @Test
    void aStockSlaveWhoseMasterHasLeftFindsTheNextOne() {
        try (Lan lan = Lan.of("master", "slave")) {
            JackServer slave = JackServer.on(lan.host("slave")).net("-n", "faithful", "-C", "2", "-P", "2");
            try (OurMaster first = OurMaster.start(lan.host("master"), PERIOD_FRAMES)) {
                first.awaitSlave("faithful");
                int fromLine = slave.process().lines().size();
                first.stop();
                slave.process().awaitLine("Driver is restarted", fromLine);
            }
            try (OurMaster second = OurMaster.start(lan.host("master"), PERIOD_FRAMES)) {
                second.awaitSlave("faithful");
                slave.awaitPort("system:playback_2");
            }
            assertTrue(slave.process().isAlive());
        }
    }
}
