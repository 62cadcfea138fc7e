package org.wirejack.audioadapter.resample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilterTableTest {
    @Test
    void resamplersOfOneRatioShareATable() {
        FilterTable one = table(ResampleQuality.GOOD, 44_100);
        assertSame(one, table(ResampleQuality.GOOD, 44_100));
        assertNotSame(one, table(ResampleQuality.GOOD, 48_000));
        assertNotSame(one, table(ResampleQuality.BEST, 44_100));
    }

    @ParameterizedTest
    @EnumSource
    void betweenItsPhasesItIsAsGoodAsTheFormula(ResampleQuality quality) {
        FilterDesign design = FilterDesign.of(quality, 44_100, 48_000);
        FilterTable table = FilterTable.of(design);
        float[] row = new float[table.taps()];
        double tolerance = Math.max(Math.pow(10, -quality.attenuationDb() / 20) / 4, 3e-8);
        for (double fraction : new double[] {0, 0.001, 0.3, 0.5, 0.7654, Math.nextDown(1.0)}) {
            table.row(fraction, row);
            for (int tap = 0; tap < row.length; tap++) {
                assertEquals(design.response(table.delayFrames() - 2 + fraction - tap), row[tap], tolerance);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void filtersFitWholeVectors(ResampleQuality quality) {
        for (double rateHz = 8_000; rateHz <= 192_000; rateHz += 4_000) {
            assertEquals(0, FilterDesign.of(quality, rateHz, 48_000).taps() % FilterDesign.TAP_STEP);
        }
    }

    private static FilterTable table(ResampleQuality quality, double inputHz) {
        return FilterTable.of(FilterDesign.of(quality, inputHz, 48_000));
    }
}
