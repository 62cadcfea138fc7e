package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagerOptionsTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "0,   0,  'max-slaves 0: allowed are 1 to 255'",
        "256, 0,  'max-slaves 256: allowed are 1 to 255'",
        "8,  -1,  'forget -1 s: allowed are 0 and up'",
    })
    void valueOutOfRangeIsNamedWithTheRange(int slaves, int seconds, String message) {
        Duration keepLost = Duration.ofSeconds(seconds);
        assertEquals(
                message,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new ManagerOptions("225.3.19.154", 19_000, null, false, keepLost, slaves))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void waitForAnswersIsAPartOfThePeriod(int percent) {
        assertEquals(
                "answer wait (percent) " + percent + ": allowed are 0 to 100",
                assertThrows(IllegalArgumentException.class, () -> new SlaveTerms(null, percent, false))
                        .getMessage());
    }
}
