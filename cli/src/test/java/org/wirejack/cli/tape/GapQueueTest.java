package org.wirejack.cli.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GapQueueTest {
    private final GapQueue gaps = new GapQueue();

    @Test
    void givesGapsInTheirOrder() {
        assertEquals(Long.MAX_VALUE, gaps.nextStart());
        gaps.offer(10, 3);
        gaps.offer(20, 4);

        assertEquals(10, gaps.nextStart());
        assertEquals(3, gaps.take());
        assertEquals(20, gaps.nextStart());
        assertEquals(4, gaps.take());
        assertEquals(Long.MAX_VALUE, gaps.nextStart());
    }

    @Test
    void refusesWhatItHasNoRoomForUntilOneIsTaken() {
        int taken = 0;
        while (gaps.offer(taken, 1)) {
            taken++;
        }
        assertTrue(taken > 100);
        gaps.take();
        assertTrue(gaps.offer(taken, 7));
        assertFalse(gaps.offer(taken + 1, 1));
        for (int i = 1; i < taken; i++) {
            assertEquals(i, gaps.nextStart());
            assertEquals(1, gaps.take());
        }
        assertEquals(7, gaps.take());
    }
}
