package org.wirejack.audioadapter.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.audio.Format;
import org.wirejack.rt.DeadlineSleeper;

/** The machine's own clock and threads, with all their lateness; one of the two clocks is off. */
@Timeout(180)
class RealThreadsIT {
    private static final Format FORMAT = new Format(48_000, 256);
    private static final double OFF_PPM = 200;
    private static final double LOCK_SECONDS = 20;
    private static final double LISTENING_SECONDS = Boolean.getBoolean("wirejack.long") ? 60 : 5;

    private final Bridge bridge = new Bridge(LinearConverter::new, new BridgeShape(1, 1, BridgeShape.SHORTEST));
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ending;

    private void run(BridgeEnd end, double ppm) {
        end.start(FORMAT);
        threads.add(Thread.ofPlatform().start(() -> {
            float[][] input = new float[1][FORMAT.periodFrames()];
            float[][] output = new float[1][FORMAT.periodFrames()];
            DeadlineSleeper sleeper = DeadlineSleeper.parking();
            double periodNanos = 1e9 * FORMAT.periodFrames() / FORMAT.sampleRate() / (1 + ppm * 1e-6);
            long startNanos = System.nanoTime();
            for (long period = 0; !ending; period++) {
                sleeper.sleepUntil(startNanos + Math.round(period * periodNanos));
                end.cycle(System.nanoTime(), FORMAT.periodFrames(), input, output);
            }
        }));
    }

    @AfterEach
    void end() throws InterruptedException {
        ending = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** A look at an end from time to time, as a user would. */
    private List<WayReport> reports(BridgeEnd end, double seconds) throws InterruptedException {
        List<WayReport> reports = new ArrayList<>();
        long endNanos = System.nanoTime() + Math.round(seconds * 1e9);
        while (System.nanoTime() < endNanos) {
            Thread.sleep(100);
            reports.add(end.report());
        }
        return reports;
    }

    @Test
    void findsTheRateAndKeepsTheDelay() throws InterruptedException {
        run(bridge.near(), OFF_PPM);
        run(bridge.far(), 0);
        List<WayReport> locking = reports(bridge.far(), LOCK_SECONDS);
        assertTrue(locking.stream().anyMatch(report -> report.state() == WayState.LOCKED), locking::toString);
        List<WayReport> locked = reports(bridge.far(), LISTENING_SECONDS);
        locked.removeIf(report -> report.state() != WayState.LOCKED);
        assertTrue(locked.size() > LISTENING_SECONDS, "of ten looks a second, most");
        for (WayReport report : locked) {
            assertEquals(OFF_PPM, report.ratioPpm(), 5, report::toString);
        }
    }
}
