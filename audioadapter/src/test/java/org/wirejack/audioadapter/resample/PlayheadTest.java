package org.wirejack.audioadapter.resample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlayheadTest {
    private static final int BLOCK_FRAMES = 64;

    @Test
    void aDayDoesNotDrift() {
        double step = 44_100 / 48_000.0 * (1 + 123.456e-6);
        Playhead playhead = new Playhead(step);
        int blocks = 24 * 3600 * 750;
        long consumed = 0;
        for (int block = 0; block < blocks; block++) {
            consumed += (long) playhead.at(BLOCK_FRAMES, BLOCK_FRAMES, step);
            playhead.advance(BLOCK_FRAMES, step);
        }
        double expected = (double) blocks * BLOCK_FRAMES * step;
        assertEquals(expected, consumed + playhead.position(), 1e-5, "input frames after a day");
    }

    @Test
    void theLastStepOfABlockIsItsEndStep() {
        Playhead playhead = new Playhead(1);
        double last =
                playhead.at(BLOCK_FRAMES, BLOCK_FRAMES, 1.001) - playhead.at(BLOCK_FRAMES - 1, BLOCK_FRAMES, 1.001);
        assertEquals(1.001, last, 1e-12);
    }

    @Test
    void theStepMovesInEqualParts() {
        Playhead playhead = new Playhead(1);
        for (int frame = 1; frame < BLOCK_FRAMES; frame++) {
            double before = playhead.at(frame, BLOCK_FRAMES, 1.001) - playhead.at(frame - 1, BLOCK_FRAMES, 1.001);
            double after = playhead.at(frame + 1, BLOCK_FRAMES, 1.001) - playhead.at(frame, BLOCK_FRAMES, 1.001);
            assertEquals(0.001 / BLOCK_FRAMES, after - before, 1e-12);
        }
    }

    @Test
    void theNextBlockBeginsWithTheEndStep() {
        Playhead playhead = new Playhead(1);
        playhead.advance(BLOCK_FRAMES, 1.001);
        double first = playhead.at(1, BLOCK_FRAMES, 1.001) - playhead.at(0, BLOCK_FRAMES, 1.001);
        assertEquals(1.001, first, 1e-12);
    }
}
