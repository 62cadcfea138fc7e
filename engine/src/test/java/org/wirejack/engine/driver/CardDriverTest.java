package org.wirejack.engine.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.PortSpec;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.card.Card;
import org.wirejack.engine.card.CardRequest;
import org.wirejack.engine.card.FakeDevice;

@Timeout(30)
class CardDriverTest {
    private static final int PERIOD_FRAMES = 64;
    private static final int PERIODS = 3;
    private static final int FRAME_BYTES = 4;
    private static final Format FORMAT = new Format(48_000, PERIOD_FRAMES);

    private final FakePacing fake = new FakePacing();
    private final FakeDevice device = new FakeDevice("fake", fake.nowNanos).can(48_000, 16, 2);
    private final EmbeddedServer server = new EmbeddedServer(FORMAT);

    private CardDriver opened;

    @AfterEach
    void closeDriverAndServer() {
        if (opened != null) {
            opened.close();
        }
        server.close();
    }

    private Card card(int captures, int playbacks) {
        return device.cards().open(new CardRequest(null, null, FORMAT, PERIODS, captures, playbacks));
    }

    private CardDriver driver(int captures, int playbacks) {
        opened = new CardDriver(server, card(captures, playbacks), fake.pacing());
        return opened;
    }

    /** Runs clients for so many cycles; then the latch is open. */
    private CountDownLatch count(int cycles, Runnable last) {
        CountDownLatch latch = new CountDownLatch(cycles);
        server.open("counter", cycle -> {
                    if (latch.getCount() == 1) {
                        last.run();
                    }
                    latch.countDown();
                })
                .activate();
        return latch;
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(20, TimeUnit.SECONDS));
    }

    private static void await(BooleanSupplier condition) {
        long beganNanos = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - beganNanos < TimeUnit.SECONDS.toNanos(20));
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsRecordedIsHeardBitForBitAfterTheLatencyThatThePortsReport() throws InterruptedException {
        CardDriver driver = driver(2, 2);
        server.connect(List.of(
                new Connection("system:capture_1", "system:playback_1"),
                new Connection("system:capture_2", "system:playback_2")));
        CountDownLatch enough = count(100, () -> {});
        driver.start();
        await(enough);
        driver.close();
        assertEquals(0, driver.xruns());
        assertNull(driver.end());
        byte[] played = device.playback.bytes();
        int latencyBytes = PERIODS * PERIOD_FRAMES * FRAME_BYTES;
        int fadeBytes = PERIOD_FRAMES * FRAME_BYTES;
        byte[] heard = Arrays.copyOfRange(played, latencyBytes + fadeBytes, played.length);
        byte[] recorded = device.capture.bytes();
        assertTrue(heard.length >= 98 * fadeBytes);
        assertEquals(-1, Arrays.mismatch(heard, Arrays.copyOfRange(recorded, fadeBytes, fadeBytes + heard.length)));
    }

    @Test
    void cyclesFollowTheCardsClock() throws InterruptedException {
        CardDriver driver = driver(2, 2);
        CountDownLatch enough = count(1_000, () -> {});
        long beganNanos = fake.nowNanos.get();
        driver.start();
        await(enough);
        driver.close();
        long dueNanos = FORMAT.framesToNanos(driver.cycles() * PERIOD_FRAMES);
        assertEquals(dueNanos, fake.nowNanos.get() - beganNanos, 2 * FORMAT.periodNanos());
    }

    @Test
    void portsKnowTheCardsLatencies() {
        try (CardDriver driver = driver(1, 1);
                AudioClient far = server.open("far", cycle -> {})) {
            AudioPort in = far.audioPort(PortSpec.input("in"));
            AudioPort out = far.audioPort(PortSpec.output("out"));
            far.activate();
            server.connect(List.of(
                    new Connection("system:capture_1", "far:in"), new Connection("far:out", "system:playback_1")));
            assertEquals(LatencyRange.of(PERIOD_FRAMES), in.captureLatency());
            assertEquals(LatencyRange.of((PERIODS - 1) * PERIOD_FRAMES), out.playbackLatency());
            assertEquals(0, driver.cycles());
        }
        assertEquals(List.of(), server.ports());
        assertTrue(device.capture.closed);
        assertTrue(device.playback.closed);
    }

    @Test
    void aCardMayOnlyRecord() throws InterruptedException {
        try (CardDriver driver = driver(2, 0)) {
            CountDownLatch enough = count(50, () -> {});
            driver.start();
            await(enough);
        }
        assertEquals(0, device.playback.bytes().length);
    }

    @Test
    void aCardMayOnlyPlay() throws InterruptedException {
        CardDriver driver = driver(0, 2);
        CountDownLatch enough = count(50, () -> {});
        driver.start();
        await(enough);
        driver.close();
        assertEquals(0, driver.xruns());
        assertEquals(0, device.capture.bytes().length);
    }

    @Test
    void aStallIsCountedOnceAndTheCardGoesOn() throws InterruptedException {
        CardDriver driver = driver(2, 2);
        CountDownLatch stalled = count(20, () -> fake.nowNanos.addAndGet(100_000_000));
        driver.start();
        await(stalled);
        await(() -> driver.cycles() > 100);
        driver.close();
        assertEquals(1, driver.xruns());
        assertNull(driver.end());
    }

    @Test
    void aCardThatStandsStillEndsTheDriver() throws InterruptedException {
        CardDriver driver = driver(2, 2);
        CountDownLatch some = count(20, device::freeze);
        driver.start();
        await(some);
        await(() -> driver.end() != null);
        assertEquals("the sound card fake stands still", driver.end());
        await(() -> device.playback.closed);
        long cycles = driver.cycles();
        driver.close();
        assertEquals(cycles, driver.cycles());
    }

    @Test
    void aCardWhoseStepsAreLongerThanItsBufferEndsTheDriver() {
        device.stepFrames = 4 * PERIODS * PERIOD_FRAMES;
        CardDriver driver = driver(0, 2);
        driver.start();
        await(() -> driver.end() != null);
        assertEquals("the sound card fake gives nothing but xruns: try a longer period", driver.end());
        assertTrue(driver.xruns() > 0);
    }

    @Test
    void aCardThatIsGoneEndsTheDriver() throws InterruptedException {
        try (CardDriver driver = driver(2, 0)) {
            CountDownLatch some = count(20, () -> device.capture.transfersNothing = true);
            driver.start();
            await(some);
            await(() -> driver.end() != null);
            assertEquals("the sound card fake has stopped recording", driver.end());
        }
        assertTrue(device.capture.closed);
    }

    @Test
    void aCardThatTakesNothingMoreEndsTheDriver() throws InterruptedException {
        try (CardDriver driver = driver(0, 2)) {
            CountDownLatch some = count(20, () -> device.playback.transfersNothing = true);
            driver.start();
            await(some);
            await(() -> driver.end() != null);
            assertEquals("the sound card fake has stopped playing", driver.end());
        }
    }

    @Test
    void closingLeavesNoThreadAndTwiceIsFine() throws InterruptedException {
        CountDownLatch ran = count(5, () -> {});
        Thread[] thread = new Thread[1];
        CardDriver driver = new CardDriver(server, card(2, 2), fake.pacing(() -> thread[0] = Thread.currentThread()));
        driver.start();
        await(ran);
        driver.close();
        driver.close();
        assertFalse(thread[0].isAlive());
        assertTrue(device.capture.closed);
        assertThrows(IllegalStateException.class, driver::start);
    }

    @Test
    void theServerGetsTheCardsFormatAndASecondDriverGivesItsCardBack() {
        server.format(new Format(44_100, 128));
        try (CardDriver driver = driver(2, 2)) {
            assertEquals(FORMAT, server.format());
            assertNull(driver.end());
            FakeDevice other = new FakeDevice("other", fake.nowNanos).can(48_000, 16, 2);
            Card card = other.cards().open(CardRequest.of(null, FORMAT, 2, 2));
            assertThrows(IllegalStateException.class, () -> new CardDriver(server, card, fake.pacing()));
            assertTrue(other.capture.closed);
        }
    }
}
