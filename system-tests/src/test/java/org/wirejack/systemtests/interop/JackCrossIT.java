package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/**
 * A jackd as master, by our manager or the stock one, and one slave after the other, ours or a stock one: a sample of all
 * {@link Crossing}s, and every one with {@code -Plong}. The two masters live on LANs of their own.
 */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JackCrossIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    /** Of jack_iodelay, four a second. */
    private static final int READINGS = 5;

    private Lan ourLan;
    private JackServer ourMaster;
    private OurManager manager;
    private Lan stockLan;
    private JackServer stockMaster;
    private TestClients clients;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        clients = TestClients.compileInto(folder);
        ourLan = Lan.of("master", "slave");
        ourMaster = JackServer.on(ourLan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
        manager = OurManager.onJack(ourLan.host("master"));
        stockLan = Lan.of("master", "slave");
        stockMaster = JackServer.on(stockLan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
        stockMaster.load("netmanager", "");
    }

    @AfterAll
    void end() {
        stockLan.close();
        ourLan.close();
    }

    static Stream<Crossing> crossings() {
        return Boolean.getBoolean("wirejack.long") ? Crossing.all() : Crossing.sample();
    }

    @ParameterizedTest
    @MethodSource("crossings")
    void everySampleComesBackAfterTheReportedLatency(Crossing crossing) throws IOException {
        switch (crossing.pairing()) {
            case OUR_MASTER -> aStockSlaveReturnsAll(crossing);
            case OUR_SLAVE -> ourSlaveReturnsAllToAStockMaster(crossing);
            case BOTH_OURS -> ourSlaveReturnsAll(crossing);
        }
    }

    private void aStockSlaveReturnsAll(Crossing crossing) throws IOException {
        try (JackServer slave = startStock(crossing)) {
            var complaints = Complaints.of(slave.process());
            manager.awaitSlave(crossing.slaveName(), 0);
            slave.awaitPort("system:playback_" + crossing.channels());
            clients.loop(slave, crossing.channels(), "system:capture_", "system:playback_");
            assertReturns(ourMaster, crossing);
            assertEquals(List.of(), complaints.lines());
        }
    }

    private JackServer startStock(Crossing crossing) {
        JackServer.Start slave = JackServer.on(ourLan.host("slave"));
        String channels = Integer.toString(crossing.channels());
        return (crossing.sync() ? slave.sync() : slave)
                .net(
                        "-n",
                        crossing.slaveName(),
                        "-C",
                        channels,
                        "-P",
                        channels,
                        "-l",
                        Integer.toString(crossing.latencyCycles()));
    }

    private void ourSlaveReturnsAllToAStockMaster(Crossing crossing) throws IOException {
        var complaints = Complaints.of(stockMaster.process());
        try (OurSlave slave = startOurs(stockLan, crossing)) {
            slave.awaitMaster();
            assertReturns(stockMaster, crossing);
            assertEquals(List.of(), complaints.lines());
            assertEquals(1, slave.stop().sessions());
            stockMaster.awaitNoPort(crossing.slaveName() + ":from_slave_1");
        }
    }

    private void ourSlaveReturnsAll(Crossing crossing) throws IOException {
        try (OurSlave slave = startOurs(ourLan, crossing)) {
            manager.awaitSlave(crossing.slaveName(), 0);
            assertReturns(ourMaster, crossing);
            assertEquals(1, slave.stop().sessions());
            ourMaster.awaitNoPort(crossing.slaveName() + ":from_slave_1");
        }
    }

    private static OurSlave startOurs(Lan lan, Crossing crossing) {
        return OurSlave.thru(
                lan.host("slave"),
                crossing.slaveName(),
                crossing.channels(),
                "--mode",
                crossing.modeName(),
                "-l",
                Integer.toString(crossing.latencyCycles()));
    }

    private void assertReturns(JackServer master, Crossing crossing) throws IOException {
        new RoundTrip(master, crossing.slaveName())
                .assertReturns(clients, crossing.channels(), crossing.delayPeriods() * PERIOD_FRAMES);
    }

    @ParameterizedTest(name = "{0} mode, {1} cycles")
    @CsvSource({"fast, 0", "sync, 1", "sync, 2", "sync, 5", "async, 1", "async, 2", "async, 5"})
    void jackMeasuresTheLatencyThatThePortsReport(String mode, String latencyCycles) {
        String name = "measured-" + mode + latencyCycles;
        try (OurSlave slave = OurSlave.thru(ourLan.host("slave"), name, 1, "--mode", mode, "-l", latencyCycles)) {
            manager.awaitSlave(name, 0);
            ourMaster.awaitPort(name + ":from_slave_1");
            try (HostProcess meter = ourMaster.startClient("stdbuf", "-oL", "jack_iodelay")) {
                ourMaster.awaitPort("jack_delay:in");
                ourMaster.connect("jack_delay:out", name + ":to_slave_1");
                ourMaster.connect(name + ":from_slave_1", "jack_delay:in");
                double frames = settledFrames(meter);
                var way = new RoundTrip(ourMaster, name);
                assertEquals(way.reportedFrames() + PERIOD_FRAMES, frames, 1.0, () -> meter + "\n" + slave.process());
                assertEquals(way.reportedFrames(), way.reportedMidiFrames());
            }
            ourMaster.awaitNoPort("jack_delay:in");
            slave.stop();
            ourMaster.awaitNoPort(name + ":from_slave_1");
        }
    }

    /** The median of some readings: the first ones are wild while the sound fades in, and so is one with an xrun. */
    private static double settledFrames(HostProcess meter) {
        var readings = new ArrayList<Double>();
        int fromLine = 0;
        while (readings.size() < READINGS) {
            MatchResult reading = meter.awaitLine("^ *([1-9]\\d*\\.\\d+) frames", fromLine);
            fromLine = meter.lines().size();
            readings.add(Double.parseDouble(reading.group(1)));
        }
        return readings.stream().sorted().toList().get(READINGS / 2);
    }
}
