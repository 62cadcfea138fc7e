package org.wirejack.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** All traffic stays on the loopback interface. */
class DiscoverySocketTest {
    private static final String GROUP = "225.3.19.154";
    private static final long BOUND_MILLIS = 5_000;

    private final InterfaceChoice loopback = InterfaceChoice.of("127.0.0.1");
    private final DiscoveryAddress group = DiscoveryAddress.of(GROUP, freePort());

    @Test
    void announcementToTheGroupIsHeard() {
        try (DiscoverySocket manager = DiscoverySocket.ofManager(group, loopback);
                DiscoverySocket slave = DiscoverySocket.ofSlave(group, loopback)) {
            SendOutcome outcome = slave.announce(datagram(1, 2, 3));

            Arrival arrival = received(manager);
            assertEquals(new SendOutcome(1, List.of()), outcome);
            assertArrayEquals(new byte[] {1, 2, 3}, arrival.datagram().toArray(ValueLayout.JAVA_BYTE));
            assertEquals(slave.localPort(), arrival.source().getPort());
            assertNull(manager.receive(0));
        }
    }

    @Test
    void announcementToOneAddressIsHeard() {
        DiscoveryAddress unicast = DiscoveryAddress.of("127.0.0.1", group.port());
        try (DiscoverySocket manager = DiscoverySocket.ofManager(group, loopback);
                DiscoverySocket slave = DiscoverySocket.ofSlave(unicast, loopback)) {
            assertTrue(slave.announce(datagram(9)).sentAtAll());

            assertEquals(1, received(manager).datagram().byteSize());
        }
    }

    @Test
    void managerHearsOnTheChosenInterface() {
        try (DiscoverySocket manager = DiscoverySocket.ofManager(group, loopback)) {
            assertEquals(List.of("lo"), manager.joinedInterfaces());
            assertEquals(List.of(), manager.joinFailures());
            assertEquals(group.port(), manager.localPort());
        }
    }

    @Test
    void unchangedInterfacesAreNotJoinedAnew() {
        try (DiscoverySocket manager = DiscoverySocket.ofManager(group, loopback);
                DiscoverySocket slave = DiscoverySocket.ofSlave(group, loopback)) {
            assertFalse(manager.refreshInterfaces());
            assertFalse(slave.refreshInterfaces());
        }
    }

    @Test
    void groupIsHeardOnceItsInterfaceComesUp() {
        AtomicBoolean up = new AtomicBoolean();
        InterfaceChoice comingUp = new InterfaceChoice(candidate -> up.get() && isLoopback(candidate));
        try (DiscoverySocket manager = DiscoverySocket.ofManager(group, comingUp);
                DiscoverySocket slave = DiscoverySocket.ofSlave(group, loopback)) {
            slave.announce(datagram(1));
            assertNull(manager.receive(0));
            assertEquals(List.of(), manager.joinedInterfaces());

            up.set(true);
            assertTrue(manager.refreshInterfaces());
            slave.announce(datagram(2, 2));

            assertEquals(2, received(manager).datagram().byteSize());
            assertFalse(manager.refreshInterfaces());

            up.set(false);
            assertTrue(manager.refreshInterfaces());
            slave.announce(datagram(3, 3, 3));
            assertNull(manager.receive(0));
        }
    }

    @Test
    void slaveWithoutInterfaceSaysSo() {
        try (DiscoverySocket slave = DiscoverySocket.ofSlave(group, new InterfaceChoice(candidate -> false))) {
            SendOutcome outcome = slave.announce(datagram(1));

            assertFalse(outcome.sentAtAll());
            assertEquals("no network interface is up", outcome.reason());
        }
    }

    @Test
    void answerReachesTheSlave() {
        try (DiscoverySocket manager = DiscoverySocket.ofManager(group, loopback);
                DiscoverySocket slave = DiscoverySocket.ofSlave(group, loopback)) {
            slave.announce(datagram(1));
            InetSocketAddress source = received(manager).source();

            assertTrue(manager.sendTo(source, datagram(5, 6)).sentAtAll());

            assertEquals(2, received(slave).datagram().byteSize());
        }
    }

    @Test
    void linkTakesOverTheSlavesPort() {
        for (LinkKind kind : LinkPair.kinds().toList()) {
            try (DiscoverySocket slave = DiscoverySocket.ofSlave(group, loopback);
                    DatagramChannel master = LinkPair.boundChannel()) {
                InetSocketAddress slaveAddress = new InetSocketAddress("127.0.0.1", slave.localPort());
                master.send(ByteBuffer.allocate(10), slaveAddress);
                assertEquals(10, received(slave).datagram().byteSize());

                try (Link link = new SystemLinks(kind)
                        .connect(slave.localPort(), (InetSocketAddress) master.getLocalAddress(), 100_000)) {
                    master.send(ByteBuffer.allocate(20), slaveAddress);

                    PacketBatch batch = LinkPair.batch(2, 100);
                    assertTrue(link.await(LinkPair.inSeconds(5)));
                    assertEquals(1, link.receive(batch));
                    assertEquals(20, batch.length(0));
                    assertNull(slave.receive(0));
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void slavesNeverShareAPort() {
        try (DiscoverySocket one = DiscoverySocket.ofSlave(group, loopback);
                DiscoverySocket other = DiscoverySocket.ofSlave(group, loopback)) {
            assertTrue(one.localPort() != other.localPort());
        }
    }

    @Test
    void silenceEndsWithItsTimeout() {
        try (DiscoverySocket slave = DiscoverySocket.ofSlave(group, loopback)) {
            long start = System.nanoTime();

            assertNull(slave.receive(20));

            assertTrue(System.nanoTime() - start >= 20_000_000);
        }
    }

    @Test
    void closeEndsAReceive() throws Exception {
        DiscoverySocket manager = DiscoverySocket.ofManager(group, loopback);
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<Object> outcome = new AtomicReference<>("none yet");
        Thread receiver = Thread.ofPlatform().daemon().start(() -> {
            started.countDown();
            outcome.set(String.valueOf(manager.receive(3_600_000)));
        });
        started.await();

        manager.close();
        manager.close();

        assertTrue(receiver.join(Duration.ofSeconds(10)));
        assertEquals("null", outcome.get());
        assertTrue(manager.closed());
        assertNull(manager.receive(3_600_000));
        assertFalse(manager.refreshInterfaces());
    }

    @Test
    void closedSocketSendsNothing() {
        DiscoverySocket slave = DiscoverySocket.ofSlave(group, loopback);
        slave.close();

        SendOutcome outcome = slave.announce(datagram(1));

        assertFalse(outcome.sentAtAll());
        assertTrue(outcome.reason().startsWith("lo: "), outcome::reason);
    }

    @Test
    void datagramThatNoNetworkCarriesIsAFailureWithItsReason() {
        try (DiscoverySocket slave = DiscoverySocket.ofSlave(group, loopback)) {
            SendOutcome outcome = slave.announce(MemorySegment.ofArray(new byte[70_000]));

            assertEquals(0, outcome.sent());
            assertTrue(outcome.reason().startsWith("lo: "), outcome::reason);
        }
    }

    @Test
    void portThatAnotherManagerHoldsIsRefused() {
        try (DiscoverySocket first = DiscoverySocket.ofManager(group, loopback)) {
            TransportFailed failure =
                    assertThrows(TransportFailed.class, () -> DiscoverySocket.ofManager(group, loopback));
            assertEquals(
                    "port " + first.localPort() + " is in use: another net manager or slave on this machine holds it;"
                            + " choose another with -p",
                    failure.getMessage());
        }
    }

    @RepeatedTest(20)
    void ofManagersThatStartAtOnceOneGetsThePort() throws Exception {
        var together = new CyclicBarrier(4);
        Callable<Optional<DiscoverySocket>> start = () -> {
            together.await();
            try {
                return Optional.of(DiscoverySocket.ofManager(group, loopback));
            } catch (TransportFailed taken) {
                return Optional.empty();
            }
        };
        List<DiscoverySocket> started = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(together.getParties())) {
            for (Future<Optional<DiscoverySocket>> end :
                    threads.invokeAll(Collections.nCopies(together.getParties(), start))) {
                end.get().ifPresent(started::add);
            }
        }
        started.forEach(DiscoverySocket::close);
        assertEquals(1, started.size());
    }

    @Test
    void closedManagerLeavesThePortToTheNext() {
        DiscoverySocket.ofManager(group, loopback).close();
        DiscoverySocket.ofManager(group, loopback).close();
    }

    @Test
    void listenerBesideAManagerHearsTheGroupAndTakesNothingAway() {
        DiscoveryAddress unicast = DiscoveryAddress.of("127.0.0.1", group.port());
        try (DiscoverySocket manager = DiscoverySocket.ofManager(group, loopback);
                DiscoverySocket listener = DiscoverySocket.ofListener(group, loopback);
                DiscoverySocket slave = DiscoverySocket.ofSlave(group, loopback);
                DiscoverySocket caller = DiscoverySocket.ofSlave(unicast, loopback)) {
            slave.announce(datagram(1));
            assertEquals(1, received(manager).datagram().byteSize());
            assertEquals(1, received(listener).datagram().byteSize());
            for (int i = 0; i < 10; i++) {
                caller.announce(datagram(2, 2));
                assertEquals(2, received(manager).datagram().byteSize());
            }
            assertNull(listener.receive(0));
        }
    }

    @Test
    void managerNeedsAGroup() {
        DiscoveryAddress unicast = DiscoveryAddress.of("127.0.0.1", group.port());

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> DiscoverySocket.ofManager(unicast, loopback));
        assertTrue(refusal.getMessage().contains("127.0.0.1"), refusal::getMessage);
    }

    private static Arrival received(DiscoverySocket socket) {
        Arrival arrival = socket.receive(BOUND_MILLIS);
        assertNotNull(arrival);
        return Objects.requireNonNull(arrival);
    }

    private static MemorySegment datagram(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return MemorySegment.ofArray(bytes);
    }

    private static boolean isLoopback(NetworkInterface candidate) {
        try {
            return candidate.isLoopback();
        } catch (SocketException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return ((InetSocketAddress) channel.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
