package org.wirejack.cli.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.cli.Allocations;
import org.wirejack.cli.HandDriven;
import org.wirejack.cli.tape.Recorder.Recording;
import org.wirejack.cli.tape.Recorder.Trigger;
import org.wirejack.wire.ChannelCounts;

/** Players and recorders, also against each other. */
@Timeout(60)
class TapeTest {
    private static final int PERIOD = 64;
    private static final int FRAMES = 5_000;
    private static final Format FORMAT = new Format(48_000, PERIOD);
    private static final ChannelCounts NO_PORTS = new ChannelCounts(0, 0, 0, 0);

    @Test
    void whatIsPlayedIsRecordedFrameByFrame() {
        Material material = new TestSignal(3, FRAMES);
        Memory memory = new Memory(3, FRAMES);
        try (HandDriven rig = new HandDriven(FORMAT, NO_PORTS)) {
            rig.server.freewheel(true);
            try (Player player = new Player(rig.server, "player", material, 256);
                    Recorder recorder = recorder(rig, memory, FRAMES)) {
                connect(rig, player, recorder, 3);
                roll(rig);
                while (recorder.recordedFrames() < FRAMES) {
                    rig.cycle();
                }
                rig.cycle();
                assertEquals(FRAMES, recorder.recordedFrames());
                assertEquals(0, player.lateFrames());
            }
        }
        float[][] expected = new float[3][FRAMES];
        material.read(0, FRAMES, expected);
        for (int channel = 0; channel < 3; channel++) {
            assertArrayEquals(expected[channel], memory.samples[channel]);
        }
    }

    @Test
    void nothingMovesWhileTheTransportStands() {
        Memory memory = new Memory(1, FRAMES);
        try (HandDriven rig = new HandDriven(FORMAT, NO_PORTS);
                Recorder recorder = recorder(rig, memory, FRAMES)) {
            rig.settle();
            assertEquals(0, recorder.recordedFrames());
        }
    }

    private static FrameSink stuckUntil(CountDownLatch diskMoves, Memory memory) {
        return new FrameSink() {
            @Override
            public void write(float[][] samples, int frames) {
                await(diskMoves);
                memory.write(samples, frames);
            }

            @Override
            public void gap(long frames) {
                memory.gap(frames);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void aDiskThatStandsStillCostsFramesButNoCycleAndNoPlace() {
        CountDownLatch diskMoves = new CountDownLatch(1);
        Memory memory = new Memory(1, 1 << 20);
        FrameSink stuck = stuckUntil(diskMoves, memory);
        HandDriven rig = new HandDriven(FORMAT, new ChannelCounts(1, 0, 0, 0));
        Recorder recorder =
                new Recorder(rig.server, "recorder", new Recording(1, Trigger.ALWAYS, stuck), 1024, Long.MAX_VALUE);
        rig.server.connect(List.of(new Connection("system:capture_1", recorder.port(1))));
        rig.settle();
        long cycles = 4;
        while (recorder.lostFrames() < 10 * PERIOD) {
            Arrays.fill(rig.captures.getFirst().samples(), ++cycles);
            rig.cycle();
        }
        diskMoves.countDown();
        rig.server.freewheel(true);
        for (int i = 0; i < 3; i++) {
            Arrays.fill(rig.captures.getFirst().samples(), ++cycles);
            rig.cycle();
        }
        recorder.close();
        rig.close();

        for (int i = 4; i < cycles; i++) {
            float heard = memory.samples[0][i * PERIOD];
            assertTrue(heard == i + 1 || heard == 0, "cycle " + i + ": " + heard);
        }
        assertEquals(cycles, memory.samples[0][(int) (cycles - 1) * PERIOD]);
        assertEquals(1, memory.gaps);
        assertEquals(recorder.lostFrames(), memory.gapFrames);
        assertEquals(cycles * PERIOD, recorder.recordedFrames());
        assertEquals(cycles * PERIOD, memory.position);
    }

    @Test
    void aGapThatLastsUntilTheEndIsInTheRecording() {
        CountDownLatch diskMoves = new CountDownLatch(1);
        Memory memory = new Memory(1, 1 << 20);
        FrameSink stuck = stuckUntil(diskMoves, memory);
        HandDriven rig = new HandDriven(FORMAT, NO_PORTS);
        Recorder recorder =
                new Recorder(rig.server, "recorder", new Recording(1, Trigger.ALWAYS, stuck), 1024, Long.MAX_VALUE);
        long cycles = 0;
        while (recorder.lostFrames() < 10 * PERIOD) {
            rig.cycle();
            cycles++;
        }
        Thread.ofPlatform().start(diskMoves::countDown);
        recorder.close();
        rig.close();

        assertEquals(10 * PERIOD, memory.gapFrames);
        assertEquals(cycles * PERIOD, memory.position);
    }

    @Test
    void nothingIsRecordedBeforeItIsTold() {
        Memory memory = new Memory(1, FRAMES);
        try (HandDriven rig = new HandDriven(FORMAT, NO_PORTS)) {
            Recorder recorder = new Recorder(
                    rig.server, "recorder", new Recording(1, Trigger.WHEN_TOLD, memory), 1024, Long.MAX_VALUE);
            rig.settle();
            assertEquals(0, recorder.recordedFrames());
            recorder.record();
            rig.cycle();
            assertEquals(PERIOD, recorder.recordedFrames());
            recorder.close();
        }
    }

    @Test
    void theBufferIsTenSecondsOrThirtyTwoMegabytesButASecondAtLeast() {
        assertEquals(480_000, Recorder.usualBufferFrames(8, 48_000));
        assertEquals(262_144, Recorder.usualBufferFrames(32, 48_000));
        assertEquals(48_000, Recorder.usualBufferFrames(255, 48_000));
    }

    @Test
    void aBrokenDiskIsKnownAndTheCycleGoesOn() {
        FrameSink broken = new FrameSink() {
            @Override
            public void write(float[][] samples, int frames) {
                throw new IllegalStateException("full");
            }

            @Override
            public void gap(long frames) {
                throw new IllegalStateException("full");
            }

            @Override
            public void close() {}
        };
        HandDriven rig = new HandDriven(FORMAT, NO_PORTS);
        Recorder recorder =
                new Recorder(rig.server, "recorder", new Recording(1, Trigger.ALWAYS, broken), 1024, Long.MAX_VALUE);
        rig.server.freewheel(true);
        for (int i = 0; i < 100; i++) {
            rig.cycle();
        }
        recorder.close();
        rig.close();

        assertNotNull(recorder.fault());
        assertEquals(100 * PERIOD, recorder.recordedFrames());
    }

    @Test
    void whatWasNotReadInTimeIsSilentAndTheRestKeepsItsPlace() {
        CountDownLatch diskMoves = new CountDownLatch(1);
        Material signal = new TestSignal(1, FRAMES);
        Material slow = new Material() {
            @Override
            public int channels() {
                return 1;
            }

            @Override
            public long frames() {
                return FRAMES;
            }

            @Override
            public void read(long startFrame, int frames, float[][] target) {
                await(diskMoves);
                signal.read(startFrame, frames, target);
            }
        };
        Memory memory = new Memory(1, FRAMES);
        try (HandDriven rig = new HandDriven(FORMAT, NO_PORTS);
                Player player = new Player(rig.server, "player", slow, 4096);
                Recorder recorder = recorder(rig, memory, FRAMES)) {
            connect(rig, player, recorder, 1);
            roll(rig);
            rig.cycle();
            rig.cycle();
            assertEquals(2 * PERIOD, player.lateFrames());

            diskMoves.countDown();
            rig.server.freewheel(true);
            while (recorder.recordedFrames() < FRAMES) {
                rig.cycle();
            }
        }
        float[][] expected = new float[1][FRAMES];
        signal.read(0, FRAMES, expected);
        int lateFrames = firstExact(expected[0], memory.samples[0]);
        assertTrue(lateFrames >= 2 * PERIOD && lateFrames % PERIOD == 0, "first exact frame " + lateFrames);
    }

    @Test
    void playerAndRecorderAllocateNothingInTheCycle() {
        try (HandDriven rig = new HandDriven(FORMAT, NO_PORTS);
                Player player = new Player(rig.server, "player", new TestSignal(4, Long.MAX_VALUE), 48_000);
                Recorder recorder = new Recorder(
                        rig.server,
                        "recorder",
                        new Recording(4, Trigger.ROLLING, new Memory(4, 0)),
                        48_000,
                        Long.MAX_VALUE)) {
            connect(rig, player, recorder, 4);
            roll(rig);

            assertEquals(0, Allocations.leastOf(20, 50, rig::cycle));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Recorder recorder(HandDriven rig, Memory memory, long mostFrames) {
        Recording recording = new Recording(memory.samples.length, Trigger.ROLLING, memory);
        return new Recorder(rig.server, "recorder", recording, 1024, mostFrames);
    }

    private static void connect(HandDriven rig, Player player, Recorder recorder, int channels) {
        for (int i = 1; i <= channels; i++) {
            rig.server.connect(List.of(new Connection(player.port(i), recorder.port(i))));
        }
        rig.settle();
    }

    private static void roll(HandDriven rig) {
        rig.server.transport().locate(0);
        rig.server.transport().start();
    }

    private static int firstExact(float[] expected, float[] heard) {
        int frame = 0;
        while (frame < heard.length && heard[frame] == 0) {
            frame++;
        }
        for (int i = frame; i < heard.length; i++) {
            assertEquals(expected[i], heard[i], "frame " + i);
        }
        return frame;
    }

    /** A disk in memory; what does not fit is dropped. */
    private static final class Memory implements FrameSink {
        private final float[][] samples;
        private int position;
        private int gaps;
        private long gapFrames;

        Memory(int channels, int frames) {
            samples = new float[channels][frames];
        }

        @Override
        public void write(float[][] source, int frames) {
            int kept = Math.min(frames, samples[0].length - position);
            for (int channel = 0; channel < samples.length; channel++) {
                System.arraycopy(source[channel], 0, samples[channel], position, kept);
            }
            position += kept;
        }

        @Override
        public void gap(long frames) {
            gaps++;
            gapFrames += frames;
            position = (int) Math.min(position + frames, samples[0].length);
        }

        @Override
        public void close() {}
    }
}
