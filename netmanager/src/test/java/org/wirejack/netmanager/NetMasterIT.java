package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.audio.Format;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.netdriver.NetSlave;
import org.wirejack.netdriver.SessionEnd;
import org.wirejack.netdriver.SlaveProgram;
import org.wirejack.netdriver.SlaveRequest;
import org.wirejack.opus.OpusLibrary;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.SessionParams;

/** Programs that are a master and a slave without any server. */
class NetMasterIT {
    private static final Format FORMAT = new Format(48_000, 64);
    private static final Duration SHORT = Duration.ofMillis(200);

    /** Sends back what it gets. */
    private static void copy(int frames, float[][] in, MidiBuffer[] midiIn, float[][] out, MidiBuffer[] midiOut) {
        for (int k = 0; k < out.length; k++) {
            System.arraycopy(in[k], 0, out[k], 0, frames);
        }
        for (int k = 0; k < midiOut.length; k++) {
            midiOut[k].copyFrom(midiIn[k]);
        }
    }

    private static float sample(int cycle, int channel, int frame) {
        return (cycle * 64 + frame + 1) / 65_536f - channel;
    }

    @ParameterizedTest(name = "{0} channels, sync {1}, latency {2}")
    @CsvSource({"2, true, 2", "2, true, 0", "2, false, 1", "64, true, 1", "1, false, 5"})
    void whatIsSentComesBackAfterTheStatedLatency(int channels, boolean sync, int latency) {
        LonePair pair = new LonePair();
        SlaveRequest request = pair.slave("copy").audio(channels, channels).midi(1, 1);
        CompletableFuture<NetSlave> opening =
                pair.open(sync ? request.latency(latency) : request.asyncLatency(latency), NetMasterIT::copy);
        try (NetMaster master = pair.open(pair.master(FORMAT));
                NetSlave slave = LonePair.get(opening)) {
            int delayCycles = master.latency().roundTripFrames() / FORMAT.periodFrames();
            assertEquals(latency + (sync ? 0 : 1), delayCycles);
            for (int cycle = 0; cycle < 200; cycle++) {
                fill(master, cycle);
                master.send();
                CycleAnswer answer = master.receive();
                assertEquals(cycle < latency ? CycleAnswer.NOT_DUE : CycleAnswer.WHOLE, answer);
                check(master, cycle - delayCycles);
            }
            assertTrue(slave.active());
        }
    }

    private static void fill(NetMaster master, int cycle) {
        for (int k = 0; k < master.toSlave().length; k++) {
            for (int i = 0; i < FORMAT.periodFrames(); i++) {
                master.toSlave()[k][i] = sample(cycle, k, i);
            }
        }
        master.midiToSlave()[0].add(
                cycle % FORMAT.periodFrames(), new byte[] {(byte) 0xB0, 1, (byte) (cycle & 0x7F)}, 0, 3);
    }

    private static void check(NetMaster master, int sentCycle) {
        for (int k = 0; k < master.fromSlave().length; k++) {
            for (int i = 0; i < FORMAT.periodFrames(); i++) {
                assertEquals(sentCycle < 0 ? 0f : sample(sentCycle, k, i), master.fromSlave()[k][i]);
            }
        }
        MidiBuffer events = master.midiFromSlave()[0];
        assertEquals(sentCycle < 0 ? 0 : 1, events.count());
        if (sentCycle >= 0) {
            assertEquals(sentCycle % FORMAT.periodFrames(), events.frame(0));
            assertEquals(sentCycle & 0x7F, events.byteAt(0, 2));
        }
    }

    /** What is sent lies half a step beyond, for conversions round towards zero, there and back. */
    @Test
    void sixteenBitSamplesComeBackToTheStep() {
        LonePair pair = new LonePair();
        SlaveRequest request = pair.slave("copy").audio(1, 1).encoding(Encoding.INT16);
        CompletableFuture<NetSlave> opening = pair.open(request, NetMasterIT::copy);
        try (NetMaster master = pair.open(pair.master(FORMAT));
                NetSlave slave = LonePair.get(opening)) {
            assertEquals(Encoder.INT16.ordinal(), master.session().encoder());
            Arrays.fill(master.toSlave()[0], 1000.5f / 32_767);
            for (int cycle = 0; cycle < 20; cycle++) {
                master.send();
                master.receive();
            }
            assertEquals(1000f / 32_767, master.fromSlave()[0][0], 1f / 32_767);
            assertTrue(slave.active());
        }
    }

    @Test
    void opusComesBackAsLoudAndAsLateAsSaid() {
        assumeTrue(OpusLibrary.system().refusal() == null);
        Format format = new Format(48_000, 480);
        LonePair pair = new LonePair();
        SlaveRequest request =
                pair.slave("copy").audio(2, 2).midi(1, 1).latency(1).encoding(Encoding.opus(128));
        CompletableFuture<NetSlave> opening = pair.open(request, NetMasterIT::copy);
        try (NetMaster master = pair.open(pair.master(format));
                NetSlave slave = LonePair.get(opening)) {
            assertEquals(Encoding.opus(128), Encoding.of(master.session()));
            float[] heard = playSine(master, 60);
            int delayFrames = master.latency().roundTripFrames();
            assertEquals(480 + 2 * 120, delayFrames);
            for (int frame = heard.length / 2; frame < heard.length; frame++) {
                assertEquals(sine(frame - delayFrames), heard[frame], 0.05f);
            }
            assertTrue(slave.active());
            assertEquals(0, master.report().missed());
        }
    }

    @Test
    void aSlaveIsNotTakenAtAPeriodThatOpusCannotCode() {
        assumeTrue(OpusLibrary.system().refusal() == null);
        LonePair pair = new LonePair();
        SlaveRequest request = pair.slave("copy").audio(1, 1).encoding(Encoding.opus(128));
        CompletableFuture<NetSlave> opening = pair.open(request, NetMasterIT::copy);
        CompletableFuture<NetMaster> waiting = LonePair.aside(() -> pair.open(pair.master(new Format(48_000, 16))));
        LonePair.await(() -> !pair.notices.isEmpty());
        String line = pair.notices.getFirst();
        assertTrue(line.contains("cannot do") && line.contains("48000 Hz with periods of 16 frames"), line);
        assertFalse(waiting.isDone());
        assertFalse(opening.isDone());
    }

    /** Cycle by cycle in lockstep; what the first channel heard. */
    private static float[] playSine(NetMaster master, int cycles) {
        int period = master.session().periodFrames();
        float[] heard = new float[cycles * period];
        for (int cycle = 0; cycle < cycles; cycle++) {
            for (int i = 0; i < period; i++) {
                master.toSlave()[0][i] = sine(cycle * period + i);
            }
            master.send();
            master.receive();
            System.arraycopy(master.fromSlave()[0], 0, heard, cycle * period, period);
        }
        return heard;
    }

    private static float sine(int frame) {
        return (float) (0.5 * Math.sin(2 * Math.PI * 440 * frame / 48_000));
    }

    /** Writes down what it is told. */
    private static final class Diary implements SlaveProgram {
        final List<String> lines = new CopyOnWriteArrayList<>();
        private final boolean restarts;
        private boolean cycling;

        Diary(boolean restarts) {
            this.restarts = restarts;
        }

        @Override
        public void process(int frames, float[][] in, MidiBuffer[] midiIn, float[][] out, MidiBuffer[] midiOut) {
            if (!cycling) {
                lines.add("process " + frames + " " + in.length + " " + out[0].length);
                cycling = true;
            }
        }

        @Override
        public void sampleRate(int sampleRateHz) {
            lines.add("rate " + sampleRateHz);
        }

        @Override
        public void bufferSize(int periodFrames) {
            lines.add("period " + periodFrames);
        }

        @Override
        public void starting(SessionParams session) {
            lines.add("starting " + session.periodFrames());
            cycling = false;
        }

        @Override
        public boolean restart(SessionEnd end) {
            lines.add("restart " + end);
            return restarts;
        }
    }

    @Test
    void programIsToldWhatChangesFromSessionToSession() {
        LonePair pair = new LonePair();
        Diary diary = new Diary(true);
        CompletableFuture<NetSlave> opening = pair.open(pair.slave("diary").audio(1, 2), diary);
        NetSlave slave = runUntilFourLines(pair, opening, diary);
        try (slave) {
            try (NetMaster next = pair.open(pair.master(new Format(48_000, 128)))) {
                LonePair.cycleUntil(next, () -> diary.lines.size() == 8);
            }
            assertEquals(2, slave.status().sessions());
        }
        assertEquals(
                List.of(
                        "rate 48000",
                        "period 64",
                        "starting 64",
                        "process 64 1 64",
                        "restart REFUSED",
                        "period 128",
                        "starting 128",
                        "process 128 1 128"),
                diary.lines.subList(0, 8));
    }

    /** A whole session with a master that leaves. */
    private static NetSlave runUntilFourLines(LonePair pair, CompletableFuture<NetSlave> opening, Diary diary) {
        try (NetMaster master = pair.open(pair.master(FORMAT))) {
            LonePair.cycleUntil(master, () -> diary.lines.size() == 4);
            return LonePair.get(opening);
        }
    }

    @Test
    void programThatWillNotRestartEndsItsSlave() {
        LonePair pair = new LonePair();
        Diary diary = new Diary(false);
        CompletableFuture<NetSlave> opening = pair.open(pair.slave("diary").audio(1, 1), diary);
        NetSlave slave = runUntilFourLines(pair, opening, diary);
        try (slave) {
            LonePair.await(() -> !slave.active());
        }
        assertEquals("restart REFUSED", diary.lines.getLast());
    }

    @Test
    void programThatThrowsIsSilentAndItsMasterIsTold() {
        LonePair pair = new LonePair();
        SlaveProgram faulty = (frames, in, midiIn, out, midiOut) -> {
            out[0][0] = 1;
            throw new IllegalStateException("on purpose");
        };
        CompletableFuture<NetSlave> opening = pair.open(pair.slave("faulty").audio(1, 1), faulty);
        try (NetMaster master = pair.open(pair.master(FORMAT));
                NetSlave slave = LonePair.get(opening)) {
            CycleAnswer answer = CycleAnswer.NOT_DUE;
            for (int cycle = 0; cycle < 100_000 && answer != CycleAnswer.GONE; cycle++) {
                master.send();
                answer = master.receive();
                assertEquals(0f, master.fromSlave()[0][0]);
            }
            assertSame(CycleAnswer.GONE, answer);
            assertFalse(slave.active());
        }
        assertEquals(
                List.of("the slave ends: its program threw java.lang.IllegalStateException: on purpose"),
                pair.slaveNotices.stream()
                        .filter(line -> line.startsWith("the slave"))
                        .toList());
    }

    @Test
    void masterTakesNoSlaveWithOtherCountsAndWaitsForTheNext() {
        LonePair pair = new LonePair();
        CompletableFuture<NetSlave> wide = pair.open(pair.slave("wide").audio(4, 4), NetMasterIT::copy);
        CompletableFuture<NetMaster> waiting =
                LonePair.aside(() -> pair.open(pair.master(FORMAT).with(new ChannelCounts(2, -1, -1, -1))));
        LonePair.await(() -> !pair.notices.isEmpty());
        try (NetSlave fit = LonePair.get(pair.open(pair.slave("fit").audio(2, 1), NetMasterIT::copyFirst));
                NetMaster master = LonePair.get(waiting)) {
            assertEquals("fit", master.session().name());
            assertEquals(new ChannelCounts(2, 1, 0, 0), master.session().channels());
            assertTrue(fit.active());
            assertTrue(pair.notices.getFirst().startsWith("slave wide has other counts"), pair.notices.getFirst());
        }
        try (NetMaster own = pair.open(pair.master(FORMAT));
                NetSlave slave = LonePair.get(wide)) {
            assertEquals(4, own.toSlave().length);
            assertTrue(slave.active());
        }
    }

    private static void copyFirst(int frames, float[][] in, MidiBuffer[] midiIn, float[][] out, MidiBuffer[] midiOut) {
        System.arraycopy(in[0], 0, out[0], 0, frames);
    }

    @Test
    void nobodyIsFoundWhereNobodyIs() {
        LonePair pair = new LonePair();
        assertTrue(NetSlave.open(pair.slave("lonely").options(), NetMasterIT::copy, SHORT, pair.slaveNotices::add)
                .isEmpty());
        assertTrue(NetMaster.open(pair.master(FORMAT), SHORT, pair.notices::add).isEmpty());
    }

    @Test
    void cyclesAllocateNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        LonePair pair = new LonePair();
        CompletableFuture<Long> slaveThread = new CompletableFuture<>();
        CompletableFuture<NetSlave> opening =
                pair.open(pair.slave("copy").audio(8, 8).midi(1, 1), new ThreadTeller(slaveThread));
        try (NetMaster master = pair.open(pair.master(FORMAT));
                NetSlave slave = LonePair.get(opening)) {
            long here = Thread.currentThread().threadId();
            long there = LonePair.get(slaveThread);
            long least = Long.MAX_VALUE;
            long deadlineNanos = System.nanoTime() + LonePair.PATIENCE.toNanos();
            while (least > 0 && System.nanoTime() - deadlineNanos < 0) {
                long before = threads.getThreadAllocatedBytes(here) + threads.getThreadAllocatedBytes(there);
                for (int cycle = 0; cycle < 5_000; cycle++) {
                    master.send();
                    master.receive();
                }
                long after = threads.getThreadAllocatedBytes(here) + threads.getThreadAllocatedBytes(there);
                least = Math.min(least, after - before);
            }
            assertEquals(0, least, "bytes in 5000 cycles");
            assertTrue(slave.active());
        }
    }

    private record ThreadTeller(CompletableFuture<Long> id) implements SlaveProgram {
        @Override
        public void process(int frames, float[][] in, MidiBuffer[] midiIn, float[][] out, MidiBuffer[] midiOut) {
            copy(frames, in, midiIn, out, midiOut);
        }

        @Override
        public void starting(SessionParams session) {
            id.complete(Thread.currentThread().threadId());
        }
    }
}
