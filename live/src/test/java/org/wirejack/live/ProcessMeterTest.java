package org.wirejack.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessMeterTest {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private long nowNanos = 5;
    private Optional<Duration> cpu = Optional.of(Duration.ofSeconds(3));
    private final ProcessMeter meter = new ProcessMeter(() -> nowNanos, () -> cpu);

    @Test
    void theFirstReadingHasNoShare() {
        assertNull(meter.read().cpuPercent());
    }

    @Test
    void aShareIsThatSinceTheLastReading() {
        meter.read();
        nowNanos += 2 * SECOND_NANOS;
        cpu = Optional.of(Duration.ofMillis(3_500));

        assertEquals(25.0, meter.read().cpuPercent());
    }

    @Test
    void twoBusyProcessorsAreTwoHundredPercent() {
        meter.read();
        nowNanos += SECOND_NANOS;
        cpu = Optional.of(Duration.ofSeconds(5));

        assertEquals(200.0, meter.read().cpuPercent());
    }

    @Test
    void aSystemThatDoesNotTellGivesNone() {
        cpu = Optional.empty();
        meter.read();
        nowNanos += SECOND_NANOS;

        assertNull(meter.read().cpuPercent());
    }

    @Test
    void countsSecondsAndBytes() {
        nowNanos += 61 * SECOND_NANOS;

        assertEquals(61, meter.read().uptimeSeconds());
        assertTrue(meter.read().heapBytes() > 0);
    }
}
