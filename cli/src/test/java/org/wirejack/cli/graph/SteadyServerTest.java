package org.wirejack.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.Format;
import org.wirejack.audio.Processor;
import org.wirejack.engine.EmbeddedServer;

class SteadyServerTest {
    private static final Format FORMAT = new Format(48_000, 64);
    private static final int CYCLES = 20;

    private final EmbeddedServer embedded = new EmbeddedServer(FORMAT);
    private final SteadyServer server = new SteadyServer(embedded);
    private final CountDownLatch cycles = new CountDownLatch(CYCLES);
    private final AtomicInteger formats = new AtomicInteger();

    @AfterEach
    void close() {
        server.close();
        embedded.close();
    }

    private AudioClient counter() {
        AudioClient client = server.open("counter", new Processor() {
            @Override
            public void process(Cycle cycle) {
                cycles.countDown();
            }

            @Override
            public void formatChanged(Format format) {
                formats.incrementAndGet();
            }
        });
        client.activate();
        return client;
    }

    @Test
    void cyclesGoOnWhileTheDriverHasNone() throws InterruptedException {
        counter();
        server.idle();
        server.idle();
        assertTrue(cycles.await(30, TimeUnit.SECONDS));
    }

    @Test
    void driverHasTheCyclesToItselfFromItsFormatOn() throws InterruptedException {
        counter();
        server.idle();
        assertTrue(cycles.await(30, TimeUnit.SECONDS));
        server.format(FORMAT);
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("idle-clock")));
    }

    @Test
    void onlyAnotherFormatIsTold() {
        counter();
        server.format(FORMAT);
        assertEquals(0, formats.get());
        server.format(new Format(48_000, 128));
        assertEquals(1, formats.get());
        assertEquals(128, embedded.format().periodFrames());
    }
}
