package org.wirejack.engine.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortInfo;
import org.wirejack.engine.EmbeddedServer;

@Timeout(30)
class TimerDriverTest {
    private static final Format FORMAT = new Format(44_100, 64);

    @Test
    void runsCyclesWhenTheyAreDue() throws InterruptedException {
        FakePacing fake = new FakePacing();
        long startNanos = fake.nowNanos.get();
        List<Long> began = new ArrayList<>();
        CountDownLatch enough = new CountDownLatch(1000);
        try (EmbeddedServer server = new EmbeddedServer(FORMAT)) {
            TimerDriver driver = new TimerDriver(server, Channels.NONE, fake.pacing());
            server.open("a", cycle -> {
                        if (enough.getCount() > 0) {
                            began.add(cycle.startNanos());
                            enough.countDown();
                        }
                    })
                    .activate();
            driver.start();
            assertTrue(enough.await(20, TimeUnit.SECONDS));
            driver.close();
            assertEquals(0, driver.lateCycles());
            assertEquals(0, driver.maxLatenessNanos());
            assertTrue(driver.cycles() >= 1000);
        }
        for (int k = 0; k < 1000; k++) {
            assertEquals(startNanos + k * 64L * 1_000_000_000 / 44_100, began.get(k));
        }
    }

    @Test
    void countsAStallOnceAndRunsNoBurst() throws InterruptedException {
        FakePacing fake = new FakePacing();
        List<Long> began = new ArrayList<>();
        CountDownLatch enough = new CountDownLatch(20);
        try (EmbeddedServer server = new EmbeddedServer(FORMAT)) {
            TimerDriver driver = new TimerDriver(server, Channels.NONE, fake.pacing());
            server.open("a", cycle -> {
                        if (enough.getCount() > 0) {
                            began.add(cycle.startNanos());
                            enough.countDown();
                            if (enough.getCount() == 10) {
                                fake.nowNanos.addAndGet(1_000_000_000);
                            }
                        }
                    })
                    .activate();
            driver.start();
            assertTrue(enough.await(20, TimeUnit.SECONDS));
            driver.close();
            assertEquals(2, driver.lateCycles());
        }
        long stalledNanos = began.get(10);
        for (int k = 0; k < 10; k++) {
            assertEquals(stalledNanos + FORMAT.framesToNanos(k * 64L), began.get(10 + k));
        }
    }

    @Test
    void setsItsThreadUpBeforeTheFirstCycle() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        CountDownLatch cycled = new CountDownLatch(1);
        Pacing pacing = new FakePacing().pacing(() -> threads.add(Thread.currentThread()));
        try (EmbeddedServer server = new EmbeddedServer(FORMAT);
                TimerDriver driver = new TimerDriver(server, Channels.NONE, pacing)) {
            server.open("a", cycle -> {
                        if (cycled.getCount() > 0) {
                            threads.add(Thread.currentThread());
                            cycled.countDown();
                        }
                    })
                    .activate();
            driver.start();
            assertTrue(cycled.await(20, TimeUnit.SECONDS));
        }
        assertEquals(threads.get(0), threads.get(1));
    }

    @Test
    void keepsRealTimeWithTheMachinesClock() throws InterruptedException {
        CountDownLatch cycles = new CountDownLatch(50);
        try (EmbeddedServer server = new EmbeddedServer(FORMAT);
                TimerDriver driver = new TimerDriver(server, new Channels(1, 1), Pacing.system())) {
            server.open("a", cycle -> cycles.countDown()).activate();
            long beganNanos = System.nanoTime();
            driver.start();
            assertTrue(cycles.await(20, TimeUnit.SECONDS));
            assertTrue(System.nanoTime() - beganNanos >= FORMAT.framesToNanos(49 * 64));
        }
    }

    @Test
    void hasTheSystemsPortsUntilItIsClosed() {
        try (EmbeddedServer server = new EmbeddedServer(FORMAT)) {
            TimerDriver driver = new TimerDriver(server, new Channels(1, 2), new FakePacing().pacing());
            assertEquals(
                    List.of("system:capture_1", "system:playback_1", "system:playback_2"),
                    server.ports().stream().map(PortInfo::name).toList());
            driver.start();
            assertThrows(IllegalStateException.class, driver::start);
            driver.close();
            driver.close();
            assertEquals(List.of(), server.ports());
            assertThrows(IllegalStateException.class, driver::start);
        }
    }
}
