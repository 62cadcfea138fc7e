package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PacketTallyTest {
    @Test
    void ofNothingIsCompleteFromTheStartAndTakesNothing() {
        PacketTally none = new PacketTally(0);
        assertTrue(none.complete());
        assertEquals(0, none.missing(5));
        assertFalse(none.fits(0, 0) || none.fits(0, 1));
    }

    @Test
    void isCompleteWhenAsManyAreThereAsTheySay() {
        PacketTally tally = new PacketTally(200);
        assertFalse(tally.complete());
        for (int index = 199; index >= 0; index--) {
            assertTrue(tally.fits(index, 200));
            assertFalse(tally.has(index));
            tally.take(index, 200);
            assertTrue(tally.has(index));
            assertEquals(index, tally.missing(1));
            assertEquals(index == 0, tally.complete());
        }
    }

    @Test
    void takesOnlyWhatCanBe() {
        PacketTally tally = new PacketTally(3);
        assertTrue(tally.fits(2, 3));
        assertFalse(tally.fits(0, 4) || tally.fits(3, 3) || tally.fits(-1, 3) || tally.fits(0, 0) || tally.fits(0, -1));
        tally.take(0, 2);
        assertTrue(tally.fits(1, 2));
        assertFalse(tally.fits(1, 3));
    }

    @Test
    void ofWhichNoneCameMissesTheUsualNumber() {
        assertEquals(4, new PacketTally(9).missing(4));
    }

    @Test
    void clearedKnowsNothing() {
        PacketTally tally = new PacketTally(130);
        tally.take(0, 130);
        tally.take(64, 130);
        tally.take(129, 130);
        tally.clear();
        assertEquals(0, tally.total());
        for (int index = 0; index < 130; index++) {
            assertFalse(tally.has(index));
        }
        assertTrue(tally.fits(1, 2));
    }
}
