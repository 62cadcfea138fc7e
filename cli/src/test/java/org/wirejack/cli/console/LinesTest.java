package org.wirejack.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LinesTest {
    private final StringWriter text = new StringWriter();
    private final Lines lines = new Lines(new PrintWriter(text));

    @Test
    void linesArePrintedInOrderAndOnlyByThePrinter() {
        lines.say("one");
        lines.say("two");
        assertTrue(lines.waiting());
        assertEquals("", text.toString());

        lines.printRest();

        assertFalse(lines.waiting());
        assertEquals("one\ntwo\n", text.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void nobodyWaitsForAPrinterThatHasStopped() {
        for (int i = 0; i < 5_000; i++) {
            lines.say("line");
        }
        lines.printRest();

        assertTrue(text.toString().contains("(3976 lines more than could be printed)"), "the count of dropped lines");
    }

    @Test
    void aLoopTicksUntilItIsStopped() {
        StopSignal stop = new StopSignal();
        AtomicInteger ticks = new AtomicInteger();
        lines.say("hello");

        new CommandLoop(stop, lines).run(() -> {
            if (ticks.incrementAndGet() == 3) {
                stop.stop();
            }
        });

        assertEquals(3, ticks.get());
        assertTrue(text.toString().startsWith("hello"));
    }

    @Test
    void somethingIsDueOncePerPeriod() {
        long[] now = {0};
        CommandLoop.Every every = new CommandLoop.Every(10, () -> now[0]);
        int due = 0;
        for (now[0] = 0; now[0] < 100; now[0]++) {
            due += every.due() ? 1 : 0;
        }
        assertEquals(9, due);
    }
}
