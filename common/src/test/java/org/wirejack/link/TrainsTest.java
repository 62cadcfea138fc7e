package org.wirejack.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many datagrams in one call: on Linux. */
class TrainsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PacketBatch in = PacketBatch.forTrains(1500, Arena.ofAuto());

    @BeforeEach
    void onLinux() {
        assumeTrue(LinkKind.best() == LinkKind.NATIVE);
    }

    static Stream<int[]> lengths() {
        return Stream.of(
                new int[] {1472},
                new int[] {1472, 1472},
                new int[] {1472, 1472, 48},
                new int[] {584, 52},
                new int[] {52, 584},
                new int[] {100, 200, 300, 200, 200, 100, 100},
                new int[] {1, 1, 1, 1},
                repeated(64, 1000),
                repeated(64, 1472),
                repeated(100, 600));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void datagramsOfAnyLengthsArriveAsTheyWereSent(int[] lengths) throws IOException {
        try (LinkPair pair = new LinkPair(LinkKind.NATIVE)) {
            PacketBatch out = LinkPair.filled(1, lengths);
            assertEquals(lengths.length, pair.near.send(out));
            assertSame(out, arrivals(pair.far, lengths.length));
        }
    }

    @Test
    void anyMixtureArrivesAsItWasSent() throws IOException {
        Random random = new Random(5);
        try (LinkPair pair = new LinkPair(LinkKind.NATIVE)) {
            for (int i = 0; i < 200; i++) {
                int usual = 1 + random.nextInt(1472);
                int[] lengths = random.ints(1 + random.nextInt(64), 0, 4)
                        .map(kind -> kind == 0 ? 1 + random.nextInt(1472) : usual)
                        .toArray();
                PacketBatch out = LinkPair.filled(i, lengths);
                assertEquals(lengths.length, pair.near.send(out));
                assertSame(out, arrivals(pair.far, lengths.length));
            }
        }
    }

    /** Loopback takes 64 kB in a packet, and so in a train's datagrams. */
    @Test
    void longDatagramsGoInTrainsToo() throws IOException {
        try (LinkPair pair = new LinkPair(LinkKind.NATIVE)) {
            PacketBatch out = LinkPair.batch(3, 30_000);
            out.add(30_000);
            out.add(30_000);
            out.add(10);
            assertEquals(3, pair.near.send(out));
            assertEquals(0, pair.near.sendFailures());
            assertSame(out, arrivals(pair.far, 3));
        }
    }

    @Test
    void aClosedPeerIsReportedWithTheWholeTrain() throws IOException {
        try (LinkPair pair = new LinkPair(LinkKind.NATIVE)) {
            pair.far.close();
            pair.near.send(LinkPair.filled(1, 10));
            assertTrue(pair.near.await(LinkPair.inSeconds(5)));
            assertEquals(Link.REFUSED, pair.near.send(LinkPair.filled(1, 20, 20, 20)));
            assertEquals(3, pair.near.sendFailures());
        }
    }

    @Test
    void trainsAllocateNothingOnceCompiled() throws IOException {
        try (LinkPair pair = new LinkPair(LinkKind.NATIVE)) {
            PacketBatch out = LinkPair.filled(1, 1472, 1472, 1472, 700, 52);
            long leastBytes = Long.MAX_VALUE;
            for (int round = 0; round < 40 && leastBytes > 0; round++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < 10_000; i++) {
                    require(pair.near.send(out) == 5);
                    require(pair.far.receive(in) == 5);
                }
                leastBytes = Math.min(leastBytes, THREADS.getCurrentThreadAllocatedBytes() - before);
            }
            assertEquals(0, leastBytes);
        }
    }

    private static int[] repeated(int count, int length) {
        return IntStream.range(0, count).map(i -> length).toArray();
    }

    private List<byte[]> arrivals(Link link, int count) {
        List<byte[]> arrivals = new ArrayList<>();
        while (arrivals.size() < count && link.await(LinkPair.inSeconds(5))) {
            int received = link.receive(in);
            for (int i = 0; i < received; i++) {
                arrivals.add(LinkPair.datagram(in, i));
            }
        }
        return arrivals;
    }

    private static void assertSame(PacketBatch sent, List<byte[]> arrivals) {
        assertEquals(sent.size(), arrivals.size());
        for (int i = 0; i < sent.size(); i++) {
            assertArrayEquals(LinkPair.datagram(sent, i), arrivals.get(i), "datagram " + i);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new AssertionError("the link is not as it should be");
        }
    }
}
