package org.wirejack.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesakeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "-RP55 -n studio -S -d net -n jackd -l 0, studio",
        "--name studio -d alsa, studio",
        "-R -d net -n studio, default",
        "-dalsa -n studio, default",
        "-n, default",
        "'', default"
    })
    void knowsTheServersNameByItsCommandLine(String line, String name) {
        assertEquals(name, Namesake.serverName(List.of(line.split(" "))));
    }

    @Test
    void isAJackdAndNothingElse() {
        assertFalse(Namesake.of("no-server-has-this-name").pid().isPresent());
    }
}
