package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.RampClient.PeriodChange;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Capture;
import org.wirejack.systemtests.lan.CapturedPacket;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.wire.MessageKind;

/** A jackd that changes its period while our slave and a stock one play: sessions begin anew, the patch does not. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC, Requirement.TCPDUMP})
final class PeriodChangeIT {
    private static final int RATE_HZ = 48_000;
    private static final int FIRST_PERIOD_FRAMES = 64;
    private static final List<Integer> PERIODS_FRAMES = List.of(1024, 64, 1024, 64);
    /** Our default is sync with two cycles; stock: async with five. */
    private static final int OUR_DELAY_PERIODS = 2;

    private static final int STOCK_DELAY_PERIODS = 5 + 1;
    /** The promise: half a second. */
    private static final long PROMISED_MILLIS = 500;
    /**
     * So much in a row that is right is no chance, several periods, and little enough for a busy machine. A stock slave whose
     * graph is not under way yet sends the same period again and again.
     */
    private static final int BACK_FRAMES = 4_800;

    private static final double LONGEST_SECONDS = 120;
    /** UDP, and the payload begins with "para", at its place behind the UDP header. */
    private static final String HANDSHAKES = "udp[8:4] = 0x70617261";

    private static final int KIND_AT = 12;

    @TempDir
    private Path folder;

    /**
     * What came of one change.
     *
     * @param periodFrames the new period
     * @param stoppedMillis between JACK's last cycle of the old period and its first of the new one
     * @param silentMillis from there to the first sample that is right again
     * @param silentSinceAskedMillis likewise, from the slave's next announcement if that was later
     */
    private record Gap(int periodFrames, long stoppedMillis, long silentMillis, long silentSinceAskedMillis) {
        boolean keepsThePromise() {
            return silentSinceAskedMillis <= PROMISED_MILLIS;
        }
    }

    @Test
    @Timeout(300)
    void audioIsBackWithinHalfASecondOnTheSamePortsAndCables() throws IOException {
        try (Lan lan = Lan.of("master", "ours", "stock");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, FIRST_PERIOD_FRAMES);
                OurManager manager = OurManager.onJack(lan.host("master"), "-c");
                OurSlave ours = OurSlave.thru(lan.host("ours"), "ours", 2);
                JackServer stock = JackServer.on(lan.host("stock")).net("-s", "-n", "stock", "-C", "2", "-P", "2")) {
            manager.awaitSlave("ours", 0);
            manager.awaitSlave("stock", 0);
            master.awaitConnection("system:capture_1", "ours:to_slave_1");
            master.awaitConnection("system:capture_1", "stock:to_slave_1");
            stock.awaitPort("system:playback_2");
            clients("loop").loop(stock, 2, "system:capture_", "system:playback_");
            RampClient ourRamp = ramp(master, "ours");
            RampClient stockRamp = ramp(master, "stock");
            List<CapturedPacket> packets = change(master, manager, lan.host("stock"), List.of(ourRamp, stockRamp));
            List<Gap> ourGaps = gaps(ourRamp, OUR_DELAY_PERIODS, List.of());
            List<Gap> stockGaps = gaps(stockRamp, STOCK_DELAY_PERIODS, askedMicros(lan.host("stock"), packets));
            String figures = "ours " + ourGaps + "\nstock " + stockGaps;
            System.out.println(figures);
            // The machine may spoil one of them.
            assertTrue(broken(ourGaps) <= 1 && broken(stockGaps) <= 1, () -> figures + "\n" + manager.process());
            assertEquals(1 + PERIODS_FRAMES.size(), ours.stop().sessions());
        }
    }

    private TestClients clients(String name) throws IOException {
        return TestClients.compileInto(Files.createDirectory(folder.resolve(name)));
    }

    private RampClient ramp(JackServer master, String slave) throws IOException {
        return clients(slave)
                .ramp(master, "ramp-" + slave)
                .playsTo(2, slave + ":to_slave_")
                .recordsFrom(2, slave + ":from_slave_")
                .start(LONGEST_SECONDS);
    }

    private List<CapturedPacket> change(JackServer master, OurManager manager, Host stock, List<RampClient> ramps)
            throws IOException {
        List<String> patch = master.patch();
        try (Capture capture = Capture.start(stock, folder.resolve("stock.pcap"), HANDSHAKES)) {
            letPlay(ramps);
            for (int periodFrames : PERIODS_FRAMES) {
                int mark = manager.mark();
                master.periodFrames(periodFrames);
                manager.awaitSlave("ours", mark);
                manager.awaitSlave("stock", mark);
                assertEquals(patch, master.patch());
                letPlay(ramps);
            }
            ramps.forEach(RampClient::stop);
            return capture.stop();
        }
    }

    private static void letPlay(List<RampClient> ramps) {
        for (RampClient ramp : ramps) {
            ramp.awaitFrames(ramp.awaitCounts().frames() + RATE_HZ);
        }
    }

    private static List<Long> askedMicros(Host slave, List<CapturedPacket> packets) {
        return packets.stream()
                .filter(packet -> packet.source().equals(slave.address()))
                .filter(packet -> packet.datagram()
                        .map(datagram -> datagram.payload().getInt(KIND_AT) == MessageKind.AVAILABLE.ordinal())
                        .orElse(false))
                .map(packet -> packet.timeNanos() / 1000)
                .toList();
    }

    private static List<Gap> gaps(RampClient ramp, int delayPeriods, List<Long> askedMicros) throws IOException {
        Recording recording = ramp.awaitRecording();
        var gaps = new ArrayList<Gap>();
        for (PeriodChange change : ramp.awaitChanges()) {
            long silentMillis = millis(backFrame(recording, change, delayPeriods) - change.frame());
            gaps.add(new Gap(
                    change.periodFrames(),
                    change.stoppedMicros() / 1000,
                    silentMillis,
                    silentMillis - waitedMicros(change, askedMicros) / 1000));
        }
        assertEquals(PERIODS_FRAMES, gaps.stream().map(Gap::periodFrames).toList());
        return gaps;
    }

    /** From the first cycle of the new period until the slave asked, which it may have done before. */
    private static long waitedMicros(PeriodChange change, List<Long> askedMicros) {
        long askedFirstMicros = askedMicros.stream()
                .filter(micros -> micros > change.unixMicros() - change.stoppedMicros())
                .findFirst()
                .orElse(0L);
        return Math.max(0, askedFirstMicros - change.unixMicros());
    }

    /** From which frame on both channels are right; the ramp client's own circle takes a period. */
    private static int backFrame(Recording recording, PeriodChange change, int delayPeriods) {
        int backFrame = change.frame();
        for (int channel = 0; channel < 2; channel++) {
            backFrame = Math.max(
                    backFrame,
                    recording.stretches(channel, channel, BACK_FRAMES).stream()
                            .filter(stretch -> stretch.firstFrame() >= change.frame())
                            .filter(stretch -> stretch.delayFrames() == (delayPeriods + 1) * change.periodFrames())
                            .mapToInt(Recording.Stretch::firstFrame)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("nothing came back after " + change)));
        }
        return backFrame;
    }

    private static long millis(int frames) {
        return frames * 1000L / RATE_HZ;
    }

    private static long broken(List<Gap> gaps) {
        return gaps.stream().filter(gap -> !gap.keepsThePromise()).count();
    }
}
