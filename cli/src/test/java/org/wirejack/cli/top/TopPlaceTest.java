package org.wirejack.cli.top;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopPlaceTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1:19080",
        "studio, studio:19080",
        "studio.local:8080, studio.local:8080",
        "[::1], [::1]:19080",
        "[fd00::7]:1, [fd00::7]:1"
    })
    void aPlaceHasAPort(String said, String place) {
        assertEquals(place, TopPlace.of(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":80", "a:b", "a:0", "a:65536", "a:123456", "http://a", "a/b", "::1", "a b"})
    void whatIsNoPlaceIsRefused(String said) {
        assertThrows(IllegalArgumentException.class, () -> TopPlace.of(said));
    }

    @Test
    void aTerminalSaysItsSize() {
        assertArrayEquals(new int[] {50, 132}, Terminal.size("50 132"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0 0", "24", "24 80 1", "stty: no"})
    void aTerminalThatDoesNotHasTheUsualOne(@Nullable String said) {
        assertArrayEquals(new int[] {24, 80}, Terminal.size(said));
    }
}
