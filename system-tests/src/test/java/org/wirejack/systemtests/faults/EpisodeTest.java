package org.wirejack.systemtests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class EpisodeTest {
    private static final StudioOptions STUDIO = new StudioOptions(64_000, 64, 1);
    private static final long PERIOD_NANOS = STUDIO.periodNanos();
    private static final int PERIODS = 500;
    private static final int LATENCY_CYCLES = 2;
    private static final int DELAY_FRAMES = 128;
    private static final Episode.Span SPAN = new Episode.Span("test", at(100), at(200), at(400));

    private final long[] startNanos =
            LongStream.range(0, PERIODS).map(period -> period * PERIOD_NANOS).toArray();
    private final int[] left = exact();
    private final int[] right = exact();

    @Test
    void whatIsExactIsClean() {
        Episode episode = look(List.of());
        assertTrue(episode.clean(0), episode::toString);
    }

    @Test
    void whatIsNotExactIsSpoiledUnlessTheMachineStoodStill() {
        right[150] = PeriodLog.SILENT;
        right[300] = DELAY_FRAMES + 64;
        right[50] = PeriodLog.SPOILED;
        assertEquals(2, look(List.of()).spoiled());
        assertFalse(look(List.of()).clean(Long.MAX_VALUE));
        Episode excused = look(List.of(new Stalls.Stall(at(149), at(150))));
        assertEquals(1, excused.spoiled());
        assertEquals(1, excused.stalled());
    }

    @Test
    void aGapBetweenPeriodsIsLate() {
        for (int period = 120; period < PERIODS; period++) {
            startNanos[period] += 2 * PERIOD_NANOS;
        }
        assertEquals(1, look(List.of()).late());
        assertEquals(0, look(List.of(new Stalls.Stall(at(121), at(122)))).late());
    }

    @Test
    void aSlaveIsBackWithItsFirstOfManyExactPeriods() {
        Arrays.fill(left, 100, 230, PeriodLog.SILENT);
        left[210] = DELAY_FRAMES;
        Episode episode = look(List.of());
        assertEquals(30 * PERIOD_NANOS, episode.backNanos());
        assertTrue(episode.clean(30 * PERIOD_NANOS));
        assertFalse(episode.clean(29 * PERIOD_NANOS));
        Arrays.fill(left, 100, PERIODS, PeriodLog.SILENT);
        assertFalse(look(List.of()).clean(Long.MAX_VALUE));
    }

    private Episode look(List<Stalls.Stall> stalls) {
        var history = new PeriodHistory(
                startNanos, Map.of("left", new PeriodHistory.Track(left), "right", new PeriodHistory.Track(right)));
        return Episode.of(SPAN, history, new Stalls(stalls), STUDIO, LATENCY_CYCLES);
    }

    private static long at(int period) {
        return period * PERIOD_NANOS;
    }

    private static int[] exact() {
        int[] delays = new int[PERIODS];
        Arrays.fill(delays, DELAY_FRAMES);
        return delays;
    }
}
