package org.wirejack.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "7999,   64, 'sample rate 7999 Hz: allowed are 8000 to 192000'",
        "192001, 64, 'sample rate 192001 Hz: allowed are 8000 to 192000'",
        "48000,   0, 'period 0 frames: allowed are 1 to 8192'",
        "48000, 8193, 'period 8193 frames: allowed are 1 to 8192'",
    })
    void valueOutOfRangeIsNamedWithTheRange(int rate, int period, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> new Format(rate, period))
                        .getMessage());
    }

    @Test
    void periodLastsItsFramesAtTheRate() {
        assertEquals(1_333_333, new Format(48_000, 64).periodNanos());
        assertEquals(1_024_000_000, new Format(8_000, 8192).periodNanos());
        assertEquals(3_600_000_000_000L, new Format(192_000, 1).framesToNanos(192_000L * 3600));
    }

    @Test
    void latenciesAddUpAndJoin() {
        LatencyRange range = LatencyRange.of(64).union(new LatencyRange(32, 48)).plus(10);
        assertEquals(new LatencyRange(42, 74), range);
        assertEquals(range, range.plus(0).union(range));
    }

    @Test
    void tellsTheTimeOfAYearOfFrames() {
        long yearSeconds = 365L * 24 * 3600;
        long nanos = new Format(48_000, 64).framesToNanos(yearSeconds * 48_000 + 1);
        assertEquals(yearSeconds * 1_000_000_000L + 20_833, nanos);
    }
}
