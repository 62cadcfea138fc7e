package org.wirejack.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirejack.link.LinkPair.batch;
import static org.wirejack.link.LinkPair.boundChannel;
import static org.wirejack.link.LinkPair.datagram;
import static org.wirejack.link.LinkPair.filled;
import static org.wirejack.link.LinkPair.inSeconds;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkContractTest {
    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void datagramsArriveWholeAndInOrder(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            assertEquals(3, pair.near.send(filled(1, 100, 1472, 48)));

            PacketBatch received = receive(pair.far, 3);

            assertArrayEquals(filledBytes(1, 100), datagram(received, 0));
            assertArrayEquals(filledBytes(2, 1472), datagram(received, 1));
            assertArrayEquals(filledBytes(3, 48), datagram(received, 2));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void peersAnswerEachOther(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            pair.near.send(filled(1, 10));
            pair.far.send(receive(pair.far, 1));

            assertArrayEquals(filledBytes(1, 10), datagram(receive(pair.near, 1), 0));
            assertEquals(pair.near.remoteAddress(), pair.far.localAddress());
            assertEquals(pair.far.remoteAddress(), pair.near.localAddress());
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void someAndTheRestAreAll(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            pair.near.send(filled(0, 1, 2, 3));
            PacketBatch in = batch(8, 64);
            List<Integer> lengths = new ArrayList<>();
            while (lengths.size() < 3 && pair.far.await(inSeconds(5))) {
                int count = pair.far.receiveSome(in);
                assertEquals(in.size(), count);
                for (int i = 0; i < count; i++) {
                    lengths.add(in.length(i));
                }
            }
            assertEquals(List.of(1, 2, 3), lengths);
            assertEquals(0, pair.far.receiveSome(in));
            pair.far.close();
            assertEquals(Link.CLOSED, pair.far.receiveSome(in));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void whatDoesNotFitTheBatchStaysForTheNextCall(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            pair.near.send(filled(0, 1, 2, 3, 4, 5));
            PacketBatch two = batch(2, 64);
            List<Integer> lengths = new ArrayList<>();

            for (int i = 0; i < 3; i++) {
                assertTrue(pair.far.await(inSeconds(5)));
                int count = pair.far.receive(two);
                assertEquals(two.size(), count);
                for (int j = 0; j < count; j++) {
                    lengths.add(two.length(j));
                }
            }

            assertEquals(List.of(1, 2, 3, 4, 5), lengths);
            assertEquals(0, pair.far.receive(two));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void datagramThatIsTooLongHasLengthZero(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            pair.near.send(filled(1, 129, 128, 2000, 1));
            PacketBatch small = batch(4, 128);

            receive(pair.far, small);

            assertEquals(4, small.size());
            assertEquals(List.of(0, 128, 0, 1), lengths(small));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void tooLongDatagramSpoilsNoNeighbour(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            pair.near.send(filled(1, 64, 2000));
            PacketBatch small = batch(2, 64);
            small.memory().fill((byte) 77);

            receive(pair.far, small);

            assertArrayEquals(filledBytes(1, 64), datagram(small, 0));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void emptyDatagramIsADatagram(LinkKind kind) throws IOException {
        try (DatagramChannel peer = boundChannel();
                Link link = connectTo(peer, new SystemLinks(kind), LinkFactory.ANY_PORT)) {
            peer.send(ByteBuffer.allocate(0), link.localAddress());
            peer.send(ByteBuffer.allocate(7), link.localAddress());

            assertEquals(List.of(0, 7), lengths(receive(link, 2)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void nothingArrivedMeansZeroAndAnEmptyBatch(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            PacketBatch batch = filled(1, 1, 2);

            assertEquals(0, pair.far.receive(batch));
            assertEquals(0, batch.size());
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void emptyBatchSendsNothing(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            assertEquals(0, pair.near.send(batch(1, 64)));
            assertEquals(0, pair.near.sendFailures());
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void datagramThatNoNetworkCarriesIsCountedAndTheRestSent(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            PacketBatch batch = batch(3, 70_000);
            batch.add(5);
            batch.add(70_000);
            batch.add(6);

            assertEquals(2, pair.near.send(batch));
            assertEquals(1, pair.near.sendFailures());
            assertEquals(List.of(5, 6), lengths(receive(pair.far, 2)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void closedPeerIsReportedToTheReceiverOnce(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            pair.far.close();
            pair.near.send(filled(1, 10));

            assertTrue(pair.near.await(inSeconds(5)));
            assertEquals(Link.REFUSED, pair.near.receive(batch(1, 64)));
            assertEquals(0, pair.near.receive(batch(1, 64)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void closedPeerIsReportedToTheSenderWithWhatWasNotSent(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            pair.far.close();
            pair.near.send(filled(1, 10));
            assertTrue(pair.near.await(inSeconds(5)));

            assertEquals(Link.REFUSED, pair.near.send(filled(1, 10, 20)));
            assertEquals(2, pair.near.sendFailures());
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void refusalBehindDatagramsIsReportedAfterThem(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            pair.far.send(filled(1, 10));
            assertTrue(pair.near.await(inSeconds(5)));
            pair.far.close();
            pair.near.send(filled(1, 10));
            PacketBatch batch = batch(4, 64);
            List<Integer> results = new ArrayList<>();

            while (results.size() < 2 && pair.near.await(inSeconds(5))) {
                results.add(pair.near.receive(batch));
            }

            assertTrue(results.contains(1), results::toString);
            assertTrue(results.contains(Link.REFUSED), results::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void awaitEndsAtItsDeadlineAndNotBefore(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            for (long waitNanos : new long[] {-1, 0, 1, 300_000, 1_000_000, 2_500_000}) {
                long deadlineNanos = System.nanoTime() + waitNanos;
                assertFalse(pair.near.await(deadlineNanos));
                assertTrue(System.nanoTime() >= deadlineNanos);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void awaitSeesWhatIsThereEvenAfterItsDeadline(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            pair.near.send(filled(1, 1));
            assertTrue(pair.far.await(inSeconds(5)));
            assertTrue(pair.far.await(System.nanoTime() - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void awaitEndsWhenADatagramComes(LinkKind kind) throws Exception {
        try (LinkPair pair = new LinkPair(kind)) {
            AtomicReference<Boolean> outcome = new AtomicReference<>();
            Thread waiting = startedInAwait(pair.far, outcome);

            pair.near.send(filled(1, 1));

            waiting.join(Duration.ofSeconds(10));
            assertEquals(true, outcome.get());
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void closeEndsAnAwait(LinkKind kind) throws Exception {
        try (LinkPair pair = new LinkPair(kind)) {
            AtomicReference<Boolean> outcome = new AtomicReference<>();
            Thread waiting = startedInAwait(pair.far, outcome);

            pair.far.close();

            waiting.join(Duration.ofSeconds(10));
            assertEquals(false, outcome.get());
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void closedLinkSaysSo(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            pair.near.close();
            pair.near.close();

            assertEquals(Link.CLOSED, pair.near.send(filled(1, 10)));
            assertEquals(Link.CLOSED, pair.near.receive(batch(1, 64)));
            assertFalse(pair.near.await(inSeconds(60)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void closedLinkLeavesItsPortFree(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            pair.near.close();

            try (DatagramChannel exclusive = DatagramChannel.open()) {
                exclusive.setOption(StandardSocketOptions.SO_REUSEADDR, false);
                exclusive.bind(pair.near.localAddress());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void closeInTheMidstOfTrafficIsClean(LinkKind kind) throws Exception {
        for (int round = 0; round < 50; round++) {
            try (LinkPair pair = new LinkPair(kind)) {
                CountDownLatch running = new CountDownLatch(1);
                AtomicReference<Throwable> failure = new AtomicReference<>();
                Thread cycle = Thread.ofPlatform().start(() -> {
                    try {
                        sendAndReceiveUntilClosed(pair.near, running);
                    } catch (Throwable e) {
                        failure.set(e);
                    }
                });
                running.await();

                pair.near.close();

                assertTrue(cycle.join(Duration.ofSeconds(10)));
                assertEquals(null, failure.get());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void linksOnOnePortAreToldApartByTheirPeers(LinkKind kind) throws IOException {
        LinkFactory links = new SystemLinks(kind);
        try (DatagramChannel shared = boundChannel();
                DatagramChannel peerA = boundChannel();
                DatagramChannel peerB = boundChannel()) {
            InetSocketAddress address = (InetSocketAddress) shared.getLocalAddress();
            try (Link linkA = connectTo(peerA, links, address.getPort());
                    Link linkB = connectTo(peerB, links, address.getPort())) {
                peerB.send(ByteBuffer.allocate(22), address);
                peerA.send(ByteBuffer.allocate(11), address);

                assertEquals(List.of(11), lengths(receive(linkA, 1)));
                assertEquals(List.of(22), lengths(receive(linkB, 1)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void strangersAreNotHeard(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind);
                DatagramChannel stranger = boundChannel()) {
            stranger.send(ByteBuffer.allocate(99), pair.far.localAddress());
            pair.near.send(filled(1, 10));

            assertEquals(List.of(10), lengths(receive(pair.far, 1)));
            assertEquals(0, pair.far.receive(batch(1, 64)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void takenPortWithoutReuseIsATransportFailure(LinkKind kind) throws IOException {
        try (DatagramChannel exclusive = DatagramChannel.open()) {
            exclusive.setOption(StandardSocketOptions.SO_REUSEADDR, false);
            exclusive.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            InetSocketAddress address = (InetSocketAddress) exclusive.getLocalAddress();

            TransportFailed failure = assertThrows(
                    TransportFailed.class, () -> new SystemLinks(kind).connect(address.getPort(), address, 10_000));
            assertTrue(failure.getMessage().contains("" + address.getPort()), failure.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void remoteWithoutIpv4AddressIsATransportFailure(LinkKind kind) throws IOException {
        InetSocketAddress remote = new InetSocketAddress(InetAddress.getByName("::1"), 9);

        assertThrows(TransportFailed.class, () -> new SystemLinks(kind).connect(LinkFactory.ANY_PORT, remote, 10_000));
    }

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void hugeWishForBuffersIsGrantedAsFarAsItGoes(LinkKind kind) throws IOException {
        try (DatagramChannel peer = boundChannel();
                Link link = new SystemLinks(kind)
                        .connect(LinkFactory.ANY_PORT, (InetSocketAddress) peer.getLocalAddress(), 1 << 30)) {
            assertEquals(1, link.send(filled(1, 1)));
        }
    }

    private static Link connectTo(DatagramChannel peer, LinkFactory links, int localPort) throws IOException {
        return links.connect(localPort, (InetSocketAddress) peer.getLocalAddress(), LinkPair.BUFFER_BYTES);
    }

    private static void sendAndReceiveUntilClosed(Link link, CountDownLatch running) {
        PacketBatch out = filled(1, 100, 100);
        PacketBatch in = batch(2, 128);
        while (link.send(out) != Link.CLOSED) {
            running.countDown();
            link.receive(in);
            link.await(System.nanoTime() + 100_000);
        }
        assertEquals(Link.CLOSED, link.receive(in));
    }

    /** A thread that is about to wait, or waits, for an hour. */
    private static Thread startedInAwait(Link link, AtomicReference<Boolean> outcome) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            started.countDown();
            outcome.set(link.await(inSeconds(3600)));
        });
        started.await();
        return thread;
    }

    private static PacketBatch receive(Link link, int count) {
        PacketBatch batch = batch(count, 2048);
        receive(link, batch);
        return batch;
    }

    /** Loopback delivers within the send, so all is there once the first datagram is. */
    private static void receive(Link link, PacketBatch batch) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertTrue(link.await(inSeconds(5))));
        link.receive(batch);
    }

    private static List<Integer> lengths(PacketBatch batch) {
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            lengths.add(batch.length(i));
        }
        return lengths;
    }

    private static byte[] filledBytes(int value, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
