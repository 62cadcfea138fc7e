package org.wirejack.engine.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortSpec;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.FileResult.Outcome;
import org.wirejack.engine.file.BadWav;
import org.wirejack.engine.file.WavReader;
import org.wirejack.engine.file.WavWriter;

@Timeout(30)
class FileDriverTest {
    private static final int RATE = 44_100;
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(20);

    @TempDir
    Path folder;

    private final EmbeddedServer server = new EmbeddedServer(new Format(48_000, 64));

    @AfterEach
    void close() {
        server.close();
    }

    private Path in() {
        return folder.resolve("in.wav");
    }

    private Path out() {
        return folder.resolve("out.wav");
    }

    private float[][] noise(int channels, int frames) {
        Random random = new Random(frames);
        float[][] noise = new float[channels][frames];
        for (float[] samples : noise) {
            for (int i = 0; i < frames; i++) {
                samples[i] = random.nextFloat() - 0.5f;
            }
        }
        try (WavWriter writer = new WavWriter(in(), RATE, channels)) {
            writer.write(noise, frames);
        }
        return noise;
    }

    private float[][] recording() {
        try (WavReader reader = WavReader.open(out())) {
            assertEquals(RATE, reader.sampleRate());
            float[][] samples = new float[reader.channels()][(int) reader.frames()];
            reader.read(samples, (int) reader.frames());
            return samples;
        }
    }

    private FileDriver driver(int outputs, long tailFrames, PreRoll preRoll) {
        FileJob job = new FileJob(in(), out(), outputs, tailFrames);
        return new FileDriver(server, job, preRoll, new FakePacing().pacing());
    }

    private FileResult run(FileDriver driver) throws InterruptedException {
        driver.start();
        return driver.await(LONG_NANOS).orElseThrow();
    }

    private void cable(String output, String input) {
        server.connect(List.of(new Connection(output, input)));
    }

    private static float[] shifted(float[] samples, int shiftFrames, int frames) {
        float[] shifted = new float[frames];
        System.arraycopy(samples, 0, shifted, shiftFrames, Math.min(samples.length, frames - shiftFrames));
        return shifted;
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "64, 0", "640, 100", "1000, 64", "1001, 1"})
    void recordsWhatItPlaysAtTheSamePlace(int frames, int tailFrames) throws InterruptedException {
        float[][] played = noise(2, frames);
        try (FileDriver driver = driver(2, tailFrames, PreRoll.NONE)) {
            cable("system:capture_1", "system:playback_1");
            cable("system:capture_2", "system:playback_2");
            FileResult result = run(driver);
            assertEquals(new FileResult(Outcome.COMPLETE, frames + tailFrames, null), result);
            assertEquals(new FileProgress(frames + tailFrames, frames + tailFrames), driver.progress());
            float[][] recorded = recording();
            assertArrayEquals(shifted(played[0], 0, frames + tailFrames), recorded[0]);
            assertArrayEquals(shifted(played[1], 0, frames + tailFrames), recorded[1]);
        }
        assertEquals(RATE, server.format().sampleRate());
    }

    @Test
    void anInputCutShortIsFollowedByASilentTail() throws InterruptedException {
        float[][] played = noise(1, 1000);
        FileJob job = new FileJob(in(), out(), 1, 100, 333);
        try (FileDriver driver = new FileDriver(server, job, PreRoll.NONE, new FakePacing().pacing())) {
            cable("system:capture_1", "system:playback_1");
            assertEquals(new FileResult(Outcome.COMPLETE, 433, null), run(driver));
        }
        assertArrayEquals(shifted(Arrays.copyOf(played[0], 333), 0, 433), recording()[0]);
    }

    @Test
    void recordsOnePeriodLateThroughADelayedCable() throws InterruptedException {
        float[][] played = noise(1, 1000);
        AudioPort[] ports = new AudioPort[4];
        AudioClient client = server.open("self", cycle -> {
            System.arraycopy(ports[0].samples(), 0, ports[1].samples(), 0, cycle.frames());
            System.arraycopy(ports[2].samples(), 0, ports[3].samples(), 0, cycle.frames());
        });
        ports[0] = client.audioPort(PortSpec.input("in"));
        ports[1] = client.audioPort(PortSpec.output("send"));
        ports[2] = client.audioPort(PortSpec.input("return"));
        ports[3] = client.audioPort(PortSpec.output("out"));
        client.activate();
        try (FileDriver driver = driver(1, 64, PreRoll.NONE)) {
            cable("system:capture_1", "self:in");
            cable("self:send", "self:return");
            cable("self:out", "system:playback_1");
            run(driver);
            assertArrayEquals(shifted(played[0], 64, 1064), recording()[0]);
        }
    }

    @Test
    void startsTheTransportWithTheFirstFrame() throws InterruptedException {
        noise(1, 640);
        AtomicInteger asked = new AtomicInteger();
        List<Long> rolled = new ArrayList<>();
        AtomicInteger stood = new AtomicInteger();
        server.open("watch", cycle -> {
                    assertTrue(cycle.freewheeling());
                    if (cycle.rolling()) {
                        rolled.add(cycle.transportFrame());
                    } else {
                        stood.incrementAndGet();
                    }
                })
                .activate();
        try (FileDriver driver = driver(1, 0, new PreRoll(() -> asked.incrementAndGet() > 10, LONG_NANOS))) {
            cable("system:capture_1", "system:playback_1");
            assertEquals(Outcome.COMPLETE, run(driver).outcome());
            assertEquals(11, stood.get());
            assertEquals(10, rolled.size());
            for (int i = 0; i < 10; i++) {
                assertEquals(i * 64L, rolled.get(i));
            }
            assertFalse(server.transport().rolling());
            assertEquals(List.of(), server.faults());
        }
    }

    @Test
    void givesUpWhenNobodyGetsReady() throws InterruptedException {
        noise(1, 640);
        try (FileDriver driver = driver(1, 0, new PreRoll(() -> false, LONG_NANOS))) {
            assertEquals(new FileResult(Outcome.NOT_READY, 0, null), run(driver));
            assertFalse(Files.exists(out()));
        }
    }

    @Test
    void endsEarlyWithAGoodFileWhenItIsClosed() throws InterruptedException {
        float[][] played = noise(1, 1000);
        CountDownLatch halfWay = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        server.open("brake", cycle -> {
                    if (cycle.transportFrame() == 512) {
                        halfWay.countDown();
                        awaitQuietly(closing);
                    }
                })
                .activate();
        FileDriver driver = driver(1, 0, PreRoll.NONE);
        cable("system:capture_1", "system:playback_1");
        driver.start();
        assertTrue(halfWay.await(20, TimeUnit.SECONDS));
        assertEquals(new FileProgress(512, 1000), driver.progress());
        assertTrue(driver.await(0).isEmpty());
        Thread closer = Thread.ofPlatform().start(driver::close);
        closing.countDown();
        closer.join();
        FileResult result = driver.await(LONG_NANOS).orElseThrow();
        float[] recorded = recording()[0];
        assertEquals(result.frames(), recorded.length);
        assertArrayEquals(shifted(played[0], 0, recorded.length), recorded);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void saysThatTheRecordingCannotBeWritten() throws InterruptedException {
        noise(1, 64);
        FileJob job = new FileJob(in(), folder.resolve("no/such/folder.wav"), 1, 0);
        try (FileDriver driver = new FileDriver(server, job, PreRoll.NONE, new FakePacing().pacing())) {
            FileResult result = run(driver);
            assertEquals(Outcome.FAILED, result.outcome());
            assertTrue(result.failure().getMessage().contains("folder.wav"));
        }
    }

    @Test
    void refusesABadInputAndLeavesTheServerAsItWas() {
        assertThrows(BadWav.class, () -> driver(1, 0, PreRoll.NONE));
        assertEquals(List.of(), server.ports());
        server.openDriver("system").close();
    }

    @Test
    void refusesJobsThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new FileJob(in(), in(), 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FileJob(in(), out(), 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new FileJob(in(), out(), 256, 0));
        assertThrows(IllegalArgumentException.class, () -> new FileJob(in(), out(), 1, -1));
    }
}
