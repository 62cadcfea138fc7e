package org.wirejack.audioadapter.resample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResampleQualityTest {
    @ParameterizedTest
    @CsvSource({"draft, DRAFT", "good, GOOD", "best, BEST", "0, DRAFT", "1, DRAFT", "2, GOOD", "3, GOOD", "4, BEST"})
    void stockNumbersAreAliases(String text, ResampleQuality expected) {
        assertEquals(expected, ResampleQuality.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-1", "Good", "fast"})
    void anUnknownOneIsNamedWithTheChoice(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> ResampleQuality.parse(text))
                .getMessage();
        assertTrue(message.contains("'" + text + "'") && message.contains("draft, good, best, or 0 to 4"), message);
    }

    @Test
    void bandsOfLowRatesShrinkWithThem() {
        assertEquals(20_000, ResampleQuality.GOOD.passHz(24_000));
        assertEquals(20_000, ResampleQuality.GOOD.passHz(22_050), 1e-6);
        assertEquals(10_000, ResampleQuality.GOOD.passHz(11_025), 1e-6);
        assertEquals(40_000, ResampleQuality.GOOD.passHz(48_000), 1e-6);
    }
}
