package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/**
 * Opus with real peers. Debian 12's libopus ends a jackd at most periods; 480 frames at 48 kHz are safe with every
 * library.
 */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC, Requirement.OPUS})
final class OpusIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 480;
    private static final int CODEC_FRAMES = 120;
    private static final int CHANNELS = 8;
    private static final double SECONDS = 4;
    private static final double TOLERANCE_DECIBELS = 0.5;

    @TempDir
    private Path folder;

    /**
     * There and back, in one run: with jackd at both ends, at one, at none. Through two coders in a row a tone is by chance
     * some decibels cleaner or less clean, with its phase against the periods; but the same encoder has the same chance.
     */
    @Test
    void sinesAreAsCleanAsBetweenTwoRealPeers() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        double[] stock;
        double[] ourSlave;
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES)) {
            master.load("netmanager", "");
            try (JackServer slave = stockSlave(lan, "stock")) {
                stock = snrThroughStock(clients, master, slave, "stock");
            }
            try (OurSlave slave = OurSlave.thru(lan.host("slave"), "ours", CHANNELS, "--encoding", "opus:128")) {
                slave.awaitMaster();
                ourSlave = snrDecibels(clients, master, "ours");
                assertEquals(1, slave.stop().sessions());
            }
        }
        double[] ourMaster;
        double[] ours;
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                OurManager manager = OurManager.onJack(lan.host("master"))) {
            try (JackServer slave = stockSlave(lan, "stock")) {
                manager.awaitSlave("stock", 0);
                ourMaster = snrThroughStock(clients, master, slave, "stock");
            }
            try (OurSlave slave = OurSlave.thru(lan.host("slave"), "ours", CHANNELS, "-O", "128")) {
                manager.awaitSlave("ours", 0);
                ours = snrDecibels(clients, master, "ours");
                assertEquals(
                        2 * PERIOD_FRAMES + 2 * CODEC_FRAMES,
                        master.playbackLatency("ours:to_slave_1") + master.captureLatency("ours:from_slave_1"));
                assertEquals(1, slave.stop().sessions());
            }
        }
        System.out.println("stock: " + SineMeter.text(stock));
        assertTrue(SineMeter.mean(stock) > 30, () -> SineMeter.text(stock));
        assertAsCleanAs(stock, "our slave", ourSlave);
        assertAsCleanAs(stock, "our master", ourMaster);
        assertAsCleanAs(stock, "ours", ours);
    }

    private static void assertAsCleanAs(double[] stock, String ends, double[] decibels) {
        String figures = ends + ": " + SineMeter.text(decibels);
        System.out.println(figures);
        for (int tone = 0; tone < stock.length; tone++) {
            assertTrue(decibels[tone] >= stock[tone] - TOLERANCE_DECIBELS, figures);
        }
    }

    /** Whichever library there is: 16 frames are too few for all. */
    @Test
    void aPeriodThatCannotBeIsSaidOnBothEnds() {
        try (Lan lan = Lan.of("master", "slave")) {
            HostProcess master =
                    Wirejack.start(lan.host("master"), "manager", "--server", "embedded", "--period", "16");
            OurSlave slave = OurSlave.thru(lan.host("slave"), "synth", 2, "--encoding", "opus:128");
            slave.process()
                    .awaitLine(
                            "master master .* cannot do opus:128 at 48000 Hz with periods of 16 frames; searching on");
            master.awaitLine("slave synth .* asks for opus:128, which this master cannot do: .*; not served");
            assertEquals(0, slave.stop().sessions());
            assertTrue(master.isAlive());
        }
    }

    /** A stock master is told by the slave's refusal, and goes on. */
    @Test
    void ourSlaveDeclinesWhatItCannotDecode() {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, 32)) {
            master.load("netmanager", "");
            OurSlave slave = OurSlave.thru(lan.host("slave"), "synth", 2, "--encoding", "opus:128");
            slave.process().awaitLine("not joining master master .*: it is no match for opus:128: ");
            assertEquals(0, slave.stop().sessions());
            assertTrue(master.process().isAlive());
        }
    }

    /** It sends −1 for the frames of a period, and converts so many. */
    @Test
    void ourSlaveSaysThatAStockMasterIsSilentInSixteenBits() {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES)) {
            master.load("netmanager", "");
            OurSlave slave = OurSlave.thru(lan.host("slave"), "synth", 2, "--encoding", "int16");
            slave.process().awaitLine("^a stock netmanager hears int16, but sends nothing except silence in it");
            master.awaitPort("synth:from_slave_2");
            assertEquals(1, slave.stop().sessions());
        }
    }

    private static JackServer stockSlave(Lan lan, String name) {
        String count = Integer.toString(CHANNELS);
        return JackServer.on(lan.host("slave"))
                .sync()
                .net("-n", name, "-C", count, "-P", count, "-l", "2", "-O", "128");
    }

    private static double[] snrThroughStock(TestClients clients, JackServer master, JackServer slave, String name)
            throws IOException {
        slave.awaitPort("system:playback_" + CHANNELS);
        try (HostProcess loop = clients.loop(slave, CHANNELS, "system:capture_", "system:playback_")) {
            double[] decibels = snrDecibels(clients, master, name);
            assertTrue(loop.isAlive());
            return decibels;
        }
    }

    private static double[] snrDecibels(TestClients clients, JackServer master, String slave) throws IOException {
        master.awaitPort(slave + ":from_slave_" + CHANNELS);
        Recording recording = clients.sine(master, "sine")
                .playsTo(CHANNELS, slave + ":to_slave_")
                .recordsFrom(CHANNELS, slave + ":from_slave_")
                .start(SECONDS)
                .awaitRecording();
        return SineMeter.snrDecibels(recording);
    }
}
