package org.wirejack.systemtests.jack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a {@link RampClient} recorded; frame 0 is the first of the client's first cycle. */
public final class Recording {
    private static final Stretch NONE = new Stretch(0, 0, -1);

    private final FloatBuffer samples;
    private final int inputs;

    Recording(FloatBuffer samples, int inputs) {
        this.samples = samples;
        this.inputs = inputs;
    }

    static Recording read(Path file, int inputs) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
        return new Recording(bytes.asFloatBuffer(), inputs);
    }

    /**
     * Consecutive frames in which an input carried the ramp with one unchanging delay, every sample exact.
     *
     * @param firstFrame where it begins
     * @param frames how long it is
     * @param delayFrames by how much it is later than what the client played, modulo {@link Ramp#LENGTH}
     */
    public record Stretch(int firstFrame, int frames, int delayFrames) {}

    /** How many frames were recorded. */
    public int frames() {
        return inputs == 0 ? 0 : samples.limit() / inputs;
    }

    /** One sample; inputs count from 0. */
    public float sample(int frame, int input) {
        return samples.get(frame * inputs + input);
    }

    /** The longest stretch of the ramp of {@code channel}, from 0, on {@code input}, from 0. */
    public Stretch longestStretch(int input, int channel) {
        return stretches(input, channel, 1).stream()
                .max(Comparator.comparingInt(Stretch::frames))
                .orElse(NONE);
    }

    /** All stretches of the ramp of {@code channel} on {@code input} that are at least so long, in order. */
    public List<Stretch> stretches(int input, int channel, int leastFrames) {
        var found = new ArrayList<Stretch>();
        Stretch current = NONE;
        for (int frame = 0; frame < frames(); frame++) {
            int index = Ramp.index(sample(frame, input), channel);
            int delayFrames = index < 0 ? -1 : Math.floorMod(frame - index, Ramp.LENGTH);
            if (delayFrames >= 0 && delayFrames == current.delayFrames()) {
                current = new Stretch(current.firstFrame(), current.frames() + 1, delayFrames);
            } else {
                keep(current, leastFrames, found);
                current = new Stretch(frame, delayFrames < 0 ? 0 : 1, delayFrames);
            }
        }
        keep(current, leastFrames, found);
        return found;
    }

    private static void keep(Stretch stretch, int leastFrames, List<Stretch> found) {
        if (stretch.frames() >= leastFrames) {
            found.add(stretch);
        }
    }

    /** How many frames of the input are not silent. */
    public int soundingFrames(int input) {
        int sounding = 0;
        for (int frame = 0; frame < frames(); frame++) {
            sounding += sample(frame, input) == 0 ? 0 : 1;
        }
        return sounding;
    }
}
