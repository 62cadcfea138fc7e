package org.wirejack.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {
    @ParameterizedTest
    @CsvSource({
        ",, true, 2",
        ", 0, true, 0",
        ", 30, true, 30",
        "fast,, true, 0",
        "fast, 0, true, 0",
        "sync,, true, 2",
        "SYNC, 5, true, 5",
        "async,, false, 2",
        "async, 1, false, 1",
        "normal,, true, 1",
        "slow,, true, 2"
    })
    void modeAndLatencyComeToTheSession(
            @Nullable String mode, @Nullable Integer latency, boolean sync, int latencyCycles) {
        assertEquals(new Timing(sync, latencyCycles), Timing.of(mode, false, latency));
    }

    @ParameterizedTest
    @CsvSource({
        ", 31, --latency 31: allowed is 0 to 30",
        ", -1, --latency -1: allowed is 0 to 30",
        "async, 0, --latency 0: allowed in --mode async is 1 to 30",
        "fast, 1, --latency 1: allowed in --mode fast is only 0",
        "quick,, '--mode quick: known are fast, sync, async, normal and slow'"
    })
    void whatCannotBeIsSaidWithWhatCan(@Nullable String mode, @Nullable Integer latency, String message) {
        IllegalArgumentException fault =
                assertThrows(IllegalArgumentException.class, () -> Timing.of(mode, false, latency));

        assertEquals(message, fault.getMessage());
    }

    @Test
    void theStockToolsFlagMeansSync() {
        assertTrue(Timing.of(null, true, null).sync());
        assertEquals("fast", Timing.of("sync", true, 0).modeName());
        assertThrows(IllegalArgumentException.class, () -> Timing.of("async", true, null));
    }
}
