package org.wirejack.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JackdOutputTest {
    private final List<String> lines = new ArrayList<>();
    private long nowNanos = 3;
    private final JackdOutput output = new JackdOutput(lines::add, () -> nowNanos);

    @Test
    void everyLineThatSaysSomethingIsPassedOn() throws IOException {
        output.read(new StringReader("one\n\n  \ntwo"));
        assertEquals(List.of("jackd: one", "jackd: two"), lines);
    }

    @Test
    void floodIsCountedInstead() throws IOException {
        output.read(new StringReader("xrun\n".repeat(JackdOutput.LINES_PER_SECOND + 7)));
        assertEquals(JackdOutput.LINES_PER_SECOND + 1, lines.size());
        assertEquals("jackd: (7 lines more)", lines.getLast());
        nowNanos += 1_000_000_000L;
        output.read(new StringReader("calm\n"));
        assertEquals("jackd: calm", lines.getLast());
    }

    @Test
    void endlessLineIsCut() throws IOException {
        output.read(new StringReader("x".repeat(100_000) + "\nnext\n"));
        assertEquals(List.of("jackd: " + "x".repeat(JackdOutput.LONGEST_LINE), "jackd: next"), lines);
    }
}
