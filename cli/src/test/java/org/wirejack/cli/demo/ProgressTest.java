package org.wirejack.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final int RATE = 48_000;
    private static final long TOTAL = 10L * RATE;

    private final StringWriter text = new StringWriter();

    @Test
    void aFileGetsALineForEachTenth() {
        Progress progress = new Progress(new PrintWriter(text), false, TOTAL, RATE);
        for (long frame = 0; frame < TOTAL; frame += 256) {
            progress.show(frame, 0);
        }
        progress.show(TOTAL, 3);
        progress.makeWay();

        assertEquals(11, text.toString().lines().count());
        assertTrue(text.toString().startsWith("  0 %  0.0 of 10.0 s, missed 0"), text.toString());
        assertTrue(text.toString().strip().endsWith("100 %  10.0 of 10.0 s, missed 3"), text.toString());
    }

    @Test
    void aTerminalGetsOneLineThatIsWrittenOver() {
        Progress progress = new Progress(new PrintWriter(text), true, TOTAL, RATE);
        for (long frame = 0; frame < TOTAL; frame += 256) {
            progress.show(frame, 0);
        }
        assertFalse(text.toString().contains("\n"));
        assertEquals(
                100, text.toString().chars().filter(letter -> letter == '\r').count());

        progress.makeWay();
        progress.makeWay();

        assertEquals(1, text.toString().chars().filter(letter -> letter == '\n').count());
    }
}
