package org.wirejack.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.Format;
import org.wirejack.engine.file.WavReader;
import org.wirejack.netdriver.NetSlave;
import org.wirejack.netmanager.NetMaster;
import org.wirejack.wire.Wire;

/** Every example does what it says, with a peer on the loopback interface. */
class ExamplesIT {
    private static final int CYCLES = 400;
    private static final float TOLERANCE = 1e-6f;

    @Test
    void playsASineOfTheStatedPitch() {
        Loopback loopback = new Loopback();
        CompletableFuture<NetSlave> opening =
                loopback.open(loopback.slave("sine").audio(0, 2), new PlaySineOnSlave());
        try (NetMaster master = loopback.master();
                NetSlave slave = Loopback.get(opening)) {
            float[] heard = sounding(Loopback.record(master, CYCLES));
            for (int i = 0; i < heard.length; i++) {
                assertEquals(0.25 * Math.sin(2 * Math.PI * 440 * i / 48_000), heard[i], 1e-5, "frame " + i);
            }
            assertTrue(heard.length > (CYCLES - 4) * Loopback.FORMAT.periodFrames());
            assertTrue(slave.active());
        }
    }

    /** From the sine's first frame, which is 0, on. */
    private static float[] sounding(float[] heard) {
        int first = 0;
        while (first < heard.length && heard[first] == 0f) {
            first++;
        }
        return Arrays.copyOfRange(heard, first - 1, heard.length);
    }

    @Test
    void insertsItsGain() {
        Loopback loopback = new Loopback();
        CompletableFuture<NetSlave> opening =
                loopback.open(loopback.slave("gain").audio(2, 2), new InsertGain(0.5f));
        try (NetMaster master = loopback.master();
                NetSlave slave = Loopback.get(opening)) {
            Arrays.fill(master.toSlave()[0], 0.5f);
            Arrays.fill(master.toSlave()[1], -1f);
            Loopback.record(master, CYCLES);
            assertEquals(0.25f, master.fromSlave()[0][7]);
            assertEquals(-0.5f, master.fromSlave()[1][7]);
            assertTrue(slave.active());
        }
    }

    @Test
    void loopsBitExactly() {
        assertEquals(CYCLES, LoopBothEnds.run(Loopback.freePort(), CYCLES));
    }

    @Test
    void playsANoteOfItsSoundFont() {
        Loopback loopback = new Loopback();
        PlaySoundFont synth = new PlaySoundFont(MemorySynthesizer.ownSounds());
        CompletableFuture<NetSlave> opening =
                loopback.open(loopback.slave("synth").audio(0, 2).midi(1, 0), synth);
        try (NetMaster master = loopback.master();
                NetSlave slave = Loopback.get(opening)) {
            assertEquals(0f, peak(Loopback.record(master, 20)), TOLERANCE);
            // An organ: its sound lasts.
            master.midiToSlave()[0].add(0, new byte[] {(byte) 0xC0, 16}, 0, 2);
            master.midiToSlave()[0].add(1, new byte[] {(byte) 0x90, 69, 127}, 0, 3);
            float[] heard = Loopback.record(master, CYCLES);
            assertTrue(peak(heard) > 0.01f, () -> "peak " + peak(heard));
            assertTrue(slave.active());
        }
    }

    private static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    @Test
    void recordsWhatTheMasterSends(@TempDir Path folder) {
        Loopback loopback = new Loopback();
        Path file = folder.resolve("take.wav");
        CompletableFuture<Void> recording = CompletableFuture.runAsync(() -> record(loopback, file));
        try (NetMaster master = loopback.master()) {
            for (int cycle = 0; !recording.isDone(); cycle++) {
                for (int i = 0; i < Loopback.FORMAT.periodFrames(); i++) {
                    master.toSlave()[0][i] = (cycle * 128 + i + 1) / 65_536f;
                    master.toSlave()[1][i] = -master.toSlave()[0][i];
                }
                master.send();
                master.receive();
            }
        }
        Loopback.get(recording);
        checkRamp(file);
    }

    private static void record(Loopback loopback, Path file) {
        try {
            new RecordToWav(0.5).record(loopback.slave("recorder").audio(2, 0), file);
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private static void checkRamp(Path file) {
        try (WavReader reader = WavReader.open(file)) {
            assertEquals(48_000, reader.sampleRate());
            assertEquals(24_000, reader.frames());
            float[][] samples = new float[2][24_000];
            assertEquals(24_000, reader.read(samples, 24_000));
            for (int i = 1; i < samples[0].length; i++) {
                assertEquals(1 / 65_536f, samples[0][i] - samples[0][i - 1], "frame " + i);
                assertEquals(-samples[0][i], samples[1][i]);
            }
        }
    }

    @Test
    void measuresTheLatencyThatIsReported() {
        Loopback loopback = new Loopback();
        CompletableFuture<NetSlave> opening =
                loopback.open(loopback.slave("gain").audio(1, 1).latency(3), new InsertGain(1));
        try (NetMaster master = loopback.master();
                NetSlave slave = Loopback.get(opening)) {
            assertEquals(3 * Loopback.FORMAT.periodFrames(), MeasureLatency.measure(master));
            assertEquals(3 * Loopback.FORMAT.periodFrames(), MeasureLatency.measure(master));
            assertTrue(slave.active());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Wire.DEFAULT_GROUP, "127.0.0.1"})
    void choosesItsManager(String address) {
        int firstPort = Loopback.freePort();
        int secondPort = Loopback.freePort();
        try (ChooseManager.Studio first = studio(new Format(48_000, 128), firstPort);
                ChooseManager.Studio second = studio(new Format(44_100, 256), secondPort)) {
            try (NetSlave slave = ChooseManager.choose(new MeetingPoint(address, secondPort))) {
                assertEquals(
                        List.of(44_100, 256),
                        List.of(
                                slave.status().session().sampleRate(),
                                slave.status().session().periodFrames()));
                assertEquals(List.of(), first.slaves());
            }
            try (NetSlave slave = ChooseManager.choose(new MeetingPoint(address, firstPort))) {
                assertEquals(48_000, slave.status().session().sampleRate());
            }
            assertTrue(second.slaves().size() <= 1);
        }
    }

    private static ChooseManager.Studio studio(Format format, int port) {
        return new ChooseManager.Studio(format, Wire.DEFAULT_GROUP, port);
    }
}
