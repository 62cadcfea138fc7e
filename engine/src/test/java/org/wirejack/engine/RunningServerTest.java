package org.wirejack.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortSpec;

/** What holds while another thread runs cycles. */
@Timeout(60)
class RunningServerTest {
    private final EmbeddedServer server = new EmbeddedServer(new Format(48_000, 64));
    private final AtomicBoolean ending = new AtomicBoolean();
    private Thread cycles;

    @BeforeEach
    void run() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        cycles = Thread.ofPlatform().start(() -> {
            while (!ending.get()) {
                server.cycle(System.nanoTime());
                begun.countDown();
            }
        });
        begun.await();
    }

    @AfterEach
    void end() throws InterruptedException {
        server.close();
        server.close();
        ending.set(true);
        cycles.join();
    }

    @Test
    void callsNoProcessorOnceItsClientHasClosed() {
        for (int i = 0; i < 50; i++) {
            AtomicBoolean closed = new AtomicBoolean();
            AtomicLong calls = new AtomicLong();
            AtomicBoolean calledLate = new AtomicBoolean();
            AudioClient client = server.open("a", cycle -> {
                calls.incrementAndGet();
                if (closed.get()) {
                    calledLate.set(true);
                }
            });
            client.audioPort(PortSpec.output("out"));
            client.audioPort(PortSpec.input("in"));
            client.activate();
            server.connect(List.of(new Connection("a:out", "a:in")));
            client.close();
            closed.set(true);
            long called = calls.get();
            server.open("b", cycle -> {}).close();
            assertFalse(calledLate.get());
            assertEquals(called, calls.get());
            assertTrue(called > 0);
        }
    }

    @Test
    void tellsAFaultOnceOnAThreadOfItsOwn() throws InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        server.onFault(fault -> told.add(Thread.currentThread().getName() + " " + fault.client() + " "
                + fault.cause().getMessage()));
        assertThrows(IllegalStateException.class, () -> server.onFault(fault -> {}));
        for (String name : List.of("a", "b")) {
            server.open(name, cycle -> {
                        throw new IllegalStateException("broken");
                    })
                    .activate();
            assertEquals("wirejack-faults " + name + " broken", told.poll(20, TimeUnit.SECONDS));
        }
        assertTrue(told.isEmpty());
        assertEquals(2, server.faults().size());
    }

    @Test
    void returnsFromAnEditThoughItsThreadIsInterrupted() {
        AudioClient client = server.open("a", cycle -> {});
        client.audioPort(PortSpec.output("out"));
        client.audioPort(PortSpec.input("in"));
        client.activate();
        Thread.currentThread().interrupt();
        server.connect(List.of(new Connection("a:out", "a:in")));
        assertTrue(Thread.interrupted());
    }

    @Test
    void returnsFromAnEditThoughTheCyclesHaveEnded() throws InterruptedException {
        AudioClient client = server.open("a", cycle -> {});
        client.audioPort(PortSpec.output("out"));
        client.audioPort(PortSpec.input("in"));
        client.activate();
        ending.set(true);
        cycles.join();
        server.connect(List.of(new Connection("a:out", "a:in")));
        assertEquals(1, server.connections().size());
        client.close();
        assertEquals(List.of(), server.ports());
    }

    @Test
    void opensNothingOnceItIsClosed() {
        server.close();
        assertThrows(IllegalStateException.class, () -> server.open("a", cycle -> {}));
        assertThrows(IllegalStateException.class, () -> server.openDriver("system"));
    }
}
