package org.wirejack.systemtests.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.wirejack.engine.file.WavReader;
import org.wirejack.engine.file.WavWriter;

/** Real recordings, where the machine has those of Debian's {@code alsa-utils}, and noise elsewhere. */
final class Recordings {
    static final int RATE_HZ = 48_000;

    private static final Path FOLDER = Path.of("/usr/share/sounds/alsa");
    private static final List<String> VOICES =
            List.of("Front_Center", "Front_Left", "Front_Right", "Rear_Center", "Rear_Left", "Rear_Right");
    private static final int FIRST_FRAME = 9_600;
    private static final int STEP_FRAMES = 101;

    private Recordings() {}

    /** A voice that speaks, as it is: 16-bit PCM, one channel; empty where there is none. */
    static Stream<Path> voice() {
        return Stream.of(FOLDER.resolve("Front_Center.wav")).filter(Files::isReadable);
    }

    /** Writes a file of so many channels, every one another piece of a recording. */
    static Path write(Path file, int channels, int frames) {
        List<float[]> sources = sources(frames + STEP_FRAMES * channels);
        var pieces = new float[channels][frames];
        for (int channel = 0; channel < channels; channel++) {
            System.arraycopy(sources.get(channel % sources.size()), channel * STEP_FRAMES, pieces[channel], 0, frames);
        }
        try (var writer = new WavWriter(file, RATE_HZ, channels)) {
            writer.write(pieces, frames);
        }
        return file;
    }

    /** All samples, by channel. */
    static float[][] read(Path file) {
        try (WavReader reader = WavReader.open(file)) {
            var samples = new float[reader.channels()][(int) reader.frames()];
            reader.read(samples, (int) reader.frames());
            return samples;
        }
    }

    /** Stretches of at least so many frames; shorter recordings begin again. */
    private static List<float[]> sources(int frames) {
        List<float[]> sources = new ArrayList<>();
        for (String voice : VOICES) {
            Path file = FOLDER.resolve(voice + ".wav");
            if (Files.isReadable(file)) {
                sources.add(stretch(read(file)[0], frames));
            }
        }
        return sources.isEmpty() ? List.of(noise(frames)) : sources;
    }

    private static float[] stretch(float[] recording, int frames) {
        var stretch = new float[frames];
        for (int i = 0; i < frames; i++) {
            stretch[i] = recording[(FIRST_FRAME + i) % recording.length];
        }
        return stretch;
    }

    private static float[] noise(int frames) {
        var random = new Random(1);
        var noise = new float[frames];
        for (int i = 0; i < frames; i++) {
            noise[i] = random.nextFloat(-1, 1);
        }
        return noise;
    }
}
