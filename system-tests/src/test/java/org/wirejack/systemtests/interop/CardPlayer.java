package org.wirejack.systemtests.interop;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.card.CardRequest;
import org.wirejack.engine.card.Cards;
import org.wirejack.engine.driver.CardDriver;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.NanoClock;
import org.wirejack.rt.RealtimeThread;

/**
 * A program on the default sound card that plays what it records, until the card ends or it is told {@code end}: says
 * {@code ready}, a line of counts ten times a second, and {@code ended:} with the reason. Told {@code stall}, a client of
 * it holds up a cycle for 200 ms.
 *
 * <p>Arguments: rate in Hz, frames per period, periods in the card's buffer.
 */
public final class CardPlayer {
    private static final int CHANNELS = 2;
    private static final int PRIORITY = 60;
    private static final long STALL_NANOS = 200_000_000;

    private CardPlayer() {}

    public static void main(String[] arguments) throws Exception {
        int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        var format = new Format(numbers[0], numbers[1]);
        var request = new CardRequest(null, null, format, numbers[2], CHANNELS, CHANNELS);
        var threadId = new AtomicLong();
        var pacing = new Pacing(NanoClock.SYSTEM, DeadlineSleeper.ofSystem(), () -> {
            RealtimeThread.enter(PRIORITY);
            threadId.set(Thread.currentThread().threadId());
        });
        try (var server = new EmbeddedServer(format);
                var driver = new CardDriver(server, Cards.ofSystem().open(request), pacing)) {
            server.connect(IntStream.rangeClosed(1, CHANNELS)
                    .mapToObj(i -> new Connection("system:capture_" + i, "system:playback_" + i))
                    .toList());
            var stall = new AtomicBoolean();
            server.open("staller", cycle -> stallIf(stall)).activate();
            driver.start();
            report(driver, threadId, stall);
        }
        List<String> left = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("wirejack"))
                .toList();
        System.out.println("closed, threads left: " + left);
        System.exit(0);
    }

    private static void stallIf(AtomicBoolean wanted) {
        if (wanted.getAndSet(false)) {
            LockSupport.parkNanos(STALL_NANOS);
        }
    }

    private static void report(CardDriver driver, AtomicLong threadId, AtomicBoolean stall) throws Exception {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        boolean ready = false;
        boolean told = false;
        while (driver.end() == null && !told) {
            String word = input.ready() ? input.readLine() : "";
            told = "end".equals(word);
            stall.compareAndSet(false, "stall".equals(word));
            Thread.sleep(100);
            if (!ready && driver.cycles() > 0) {
                System.out.println("ready");
                ready = true;
            }
            long bytes = threadId.get() == 0 ? 0 : threads.getThreadAllocatedBytes(threadId.get());
            System.out.printf(
                    Locale.ROOT, "status cycles=%d xruns=%d bytes=%d%n", driver.cycles(), driver.xruns(), bytes);
        }
        System.out.println("ended: " + driver.end());
    }
}
