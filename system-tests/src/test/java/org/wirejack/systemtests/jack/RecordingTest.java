package org.wirejack.systemtests.jack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordingTest {
    @Test
    void everySampleTellsItsNumber() {
        for (int channel : new int[] {0, 1, 5, 63, 64, 254}) {
            for (int i = 0; i < Ramp.LENGTH; i++) {
                assertEquals(i, Ramp.index(Ramp.sample(Ramp.LENGTH + i, channel), channel));
            }
        }
    }

    @Test
    void otherValuesAreNotOfTheRamp() {
        assertEquals(-1, Ramp.index(Ramp.sample(5, 1), 0));
        assertEquals(-1, Ramp.index(Ramp.sample(5, 2), 0));
        assertEquals(-1, Ramp.index(Math.nextUp(Ramp.sample(5, 0)), 0));
        assertEquals(-1, Ramp.index(Float.NaN, 0));
        assertEquals(-1, Ramp.index(1f, 0));
    }

    @Test
    void findsTheLongestStretchAndItsDelay() {
        int frames = 40_000;
        FloatBuffer samples = FloatBuffer.allocate(frames * 2);
        for (int frame = 1500; frame < frames; frame++) {
            samples.put(frame * 2 + 1, Ramp.sample(frame - (frame < 20_000 ? 256 : 768), 3));
        }
        samples.put(39_000 * 2 + 1, 0.5f);
        var recording = new Recording(samples, 2);
        assertEquals(new Recording.Stretch(20_000, 19_000, 768), recording.longestStretch(1, 3));
        assertEquals(
                List.of(
                        new Recording.Stretch(1500, 18_500, 256),
                        new Recording.Stretch(20_000, 19_000, 768),
                        new Recording.Stretch(39_001, 999, 768)),
                recording.stretches(1, 3, 2));
        assertEquals(1, recording.longestStretch(0, 0).frames());
        assertEquals(0, recording.soundingFrames(0));
    }
}
