package org.wirejack.systemtests.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.live.model.LinkFigures;

@Timeout(120)
final class OpenPagesIT {
    private static final int PAGES = 100;
    private static final long SETTLE_NANOS = 5_000_000_000L;
    private static final long WATCHED_NANOS = 2_000_000_000L;
    /** What costs every cycle shows in each of them; what the Java machine links once shows in one. */
    private static final int WATCHES = 5;

    private static final List<String> CYCLE_THREADS = List.of("net-driver", "wirejack-timer");

    @Test
    void aHundredOpenPagesOfWhichSomeReadNothingCostTheCycleNothing() throws IOException {
        try (LiveRig rig = new LiveRig()) {
            List<Socket> pages = new ArrayList<>();
            for (int i = 0; i < PAGES; i++) {
                pages.add(open(rig.managerPort()));
            }
            pages.stream().skip(PAGES / 5).forEach(page -> Thread.ofVirtual().start(() -> readAll(page)));
            LockSupport.parkNanos(SETTLE_NANOS);
            LinkFigures before = rig.manager().links().getFirst();

            Map<String, Long> leastBytes = leastAllocated();

            LinkFigures after = rig.manager().links().getFirst();
            for (Socket page : pages) {
                page.close();
            }
            assertEquals(Map.of("net-driver", 0L, "wirejack-timer", 0L), leastBytes);
            long cycles = after.cycles().cycles() - before.cycles().cycles();
            long missed = after.cycles().missed() - before.cycles().missed();
            assertTrue(cycles > 1000, "only " + cycles + " cycles");
            assertTrue(
                    missed * 100 <= cycles, missed + " of " + cycles + " cycles missed, on a machine that others use");
        }
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        String request = "GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static void readAll(Socket page) {
        try (InputStream in = page.getInputStream()) {
            byte[] room = new byte[65_536];
            while (in.read(room) > 0) {
                // A page that is shown.
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    /** Bytes that each cycle thread took in the best of several watches. */
    private static Map<String, Long> leastAllocated() {
        Map<String, Long> least = new TreeMap<>();
        for (int i = 0; i < WATCHES; i++) {
            Map<String, Long> before = allocated();
            LockSupport.parkNanos(WATCHED_NANOS);
            allocated().forEach((name, bytes) -> least.merge(name, bytes - before.getOrDefault(name, 0L), Math::min));
        }
        return least;
    }

    /** Bytes that cycle threads have taken so far. */
    private static Map<String, Long> allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Map<String, Long> bytes = new TreeMap<>();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> CYCLE_THREADS.contains(thread.getName()))
                .forEach(thread -> bytes.put(thread.getName(), threads.getThreadAllocatedBytes(thread.threadId())));
        return bytes;
    }
}
