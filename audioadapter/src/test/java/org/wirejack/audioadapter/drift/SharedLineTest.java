package org.wirejack.audioadapter.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedLineTest {
    private static final int READS = 300_000;
    private static final int EDITIONS = 100_000;

    private final SharedLine shared = new SharedLine();

    private static ClockLine line(int number) {
        ClockLine line = new ClockLine(number);
        line.anchor(number, number);
        line.correct(number, 0);
        return line;
    }

    @Test
    void isUnknownAtFirst() {
        ClockLine line = line(5);
        shared.copyTo(line);
        assertEquals(ClockTrust.UNKNOWN, line.trust());
    }

    @Test
    void aLineIsNeverMadeOfTwo() throws InterruptedException {
        ClockLine[] lines = new ClockLine[100];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(i + 1);
        }
        shared.publish(lines[0]);
        AtomicBoolean ending = new AtomicBoolean();
        AtomicLong editions = new AtomicLong();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; !ending.get(); i++) {
                shared.publish(lines[i % lines.length]);
                editions.setOpaque(i);
            }
        });
        ClockLine read = new ClockLine();
        int torn = 0;
        for (int i = 0; i < READS || editions.get() < EDITIONS; i++) {
            shared.copyTo(read);
            double number = read.frameNanos();
            // A whole one has its frame n at n + n nanoseconds.
            if (read.lateNanos(2 * (long) number, (long) number) != 0) {
                torn++;
            }
        }
        ending.set(true);
        writer.join();
        assertEquals(0, torn);
    }
}
