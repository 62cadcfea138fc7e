package org.wirejack.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void tellsTheTimeOfAYearOfFrames() {
        Format format = new Format(48_000, 64);
        long yearSeconds = 365L * 24 * 3600;
        assertEquals(yearSeconds * 1_000_000_000L + 20_833, format.framesToNanos(yearSeconds * 48_000 + 1));
        assertEquals(1_333_333, format.periodNanos());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new Format(7_999, 64));
        assertThrows(IllegalArgumentException.class, () -> new Format(48_000, 0));
        assertThrows(IllegalArgumentException.class, () -> new Format(48_000, 8193));
    }
}
