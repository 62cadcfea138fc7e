package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PeriodBufferTest {
    private final PeriodBuffer buffer = new PeriodBuffer(3, 64);

    @Test
    void everythingIsMissingAtFirst() {
        assertEquals(0, buffer.writtenPorts());
        assertEquals(64, buffer.missingFrames(2));
    }

    @Test
    void framesOfSeveralPacketsAddUp() {
        buffer.received(1, 16);
        buffer.received(1, 32);
        assertEquals(16, buffer.missingFrames(1));
        assertEquals(1, buffer.writtenPorts());
    }

    @Test
    void moreThanThePeriodIsNoNegativeGap() {
        buffer.received(0, 64);
        buffer.received(0, 64);
        assertEquals(0, buffer.missingFrames(0));
    }

    @Test
    void clearSilencesThePortsThatWereWritten() {
        Arrays.fill(buffer.samples(2), 1f);
        buffer.received(2, 64);
        buffer.clear();
        assertArrayEquals(new float[64], buffer.samples(2));
        assertEquals(64, buffer.missingFrames(2));
        assertEquals(0, buffer.writtenPorts());
    }

    @Test
    void clearTouchesNoOtherPort() {
        buffer.samples(1)[0] = 1f;
        buffer.received(2, 64);
        buffer.clear();
        assertEquals(1f, buffer.samples(1)[0]);
    }

    @Test
    void refusesSizesOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new PeriodBuffer(256, 64));
        assertThrows(IllegalArgumentException.class, () -> new PeriodBuffer(2, 0));
        assertThrows(IllegalArgumentException.class, () -> new PeriodBuffer(-1, 64));
    }
}
