package org.wirejack.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirejack.cli.tape.Material;
import org.wirejack.cli.tape.TestSignal;

class ResemblanceTest {
    private static final int FRAMES = 48_000;

    @Test
    void theDelayIsFoundUnderNoise() {
        Likeness likeness = likeness(713, 0.25f, 0.25f);
        assertEquals(713, likeness.delayFrames());
        assertEquals(FRAMES - 713, likeness.frames());
        assertTrue(likeness.correlation() > 0.6 && likeness.correlation() < 0.8);
        assertEquals(0, likeness.snrDecibels(), 1);
    }

    @Test
    void aStepOfSixteenBitsIsFarBelowTheSound() {
        Likeness likeness = likeness(512, 0.25f, 1 / 32_767f);
        assertEquals(512, likeness.delayFrames());
        assertEquals(78, likeness.snrDecibels(), 2);
    }

    @Test
    void anEffectIsPartOfWhatIsExpected() {
        TestSignal sent = new TestSignal(2, FRAMES);
        Material returned = new Late(sent, 100, 0.5f, 0);
        Likeness likeness = new Resemblance(sent, returned, sample -> sample / 2, 256).likeness(1000);
        assertEquals(new Likeness(100, likeness.correlation(), 200, FRAMES - 100, 0), likeness);
        assertEquals(1, likeness.correlation(), 1e-9);
    }

    @Test
    void anotherSoundIsNotAlike() {
        assertTrue(likeness(0, 0, 0.25f).correlation() < 0.07);
    }

    @Test
    void silenceIsNotAlikeAndItsPeriodsAreCounted() {
        Likeness likeness = likeness(0, 0, 0);
        assertEquals(0, likeness.correlation());
        assertTrue(likeness.silentPeriods() > FRAMES / 256 * 4 / 5, likeness::toString);
        assertEquals(0, likeness(0, 0.25f, 0).silentPeriods());
    }

    private static Likeness likeness(int delay, float level, float noise) {
        TestSignal sent = new TestSignal(2, FRAMES);
        return new Resemblance(sent, new Late(sent, delay, level * 4, noise), x -> x, 256).likeness(1000);
    }

    /** The same sound later, at another level and with noise. */
    private record Late(Material sent, int delay, float level, float noise) implements Material {
        @Override
        public int channels() {
            return sent.channels();
        }

        @Override
        public long frames() {
            return sent.frames();
        }

        @Override
        public void read(long startFrame, int frames, float[][] target) {
            sent.read(startFrame - delay, frames, target);
            for (float[] channel : target) {
                Random random = new Random(startFrame);
                for (int i = 0; i < frames; i++) {
                    channel[i] = channel[i] * level + (random.nextFloat() * 2 - 1) * noise;
                }
            }
        }
    }
}
