package org.wirejack.audioadapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.audioadapter.resample.ResampleQuality;

@Timeout(30)
class AudioAdapterTest {
    private static final AdapterOptions OPTIONS = new AdapterOptions(1, 1, ResampleQuality.DRAFT, 0);

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Test
    void looksForItsDeviceByItselfAndGivesItBackAtTheEnd() throws InterruptedException {
        FakeDevice device = new FakeDevice();
        AudioAdapter adapter = new AudioAdapter(OPTIONS, OPTIONS.converters(), () -> device, lines::add);
        assertEquals("audioadapter: joined to card 'fake', 44100 Hz, period 128", lines.take());
        adapter.close();
        adapter.close();
        assertTrue(device.closed);
        assertTrue(lines.isEmpty(), lines::toString);
    }

    @Test
    void opensAClientWithTheChannelsThatWereAskedFor() {
        FakeDevice graph = new FakeDevice();
        try (AudioAdapter adapter = new AudioAdapter(OPTIONS, OPTIONS.converters(), FakeDevice::new, lines::add)) {
            assertEquals("audioadapter", adapter.join(graph).name());
            assertEquals(List.of("audioadapter"), graph.clients);
        }
    }

    @Test
    void closesEvenIfItsDeviceNeverAnswers() throws InterruptedException {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AudioAdapter adapter = new AudioAdapter(
                OPTIONS,
                OPTIONS.converters(),
                () -> {
                    opening.countDown();
                    await(answer);
                    return new FakeDevice();
                },
                lines::add,
                10);
        opening.await();
        adapter.close();
        assertEquals(1, answer.getCount(), "nobody answered");
        answer.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
