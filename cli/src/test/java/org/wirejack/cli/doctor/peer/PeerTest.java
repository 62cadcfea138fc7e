package org.wirejack.cli.doctor.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.finding.Level;
import org.wirejack.cli.doctor.lan.Meeting;
import org.wirejack.cli.doctor.system.Nic;
import org.wirejack.cli.doctor.system.Nics;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.link.DiscoverySocket;
import org.wirejack.link.InterfaceChoice;

@Timeout(30)
class PeerTest {
    private static final String GROUP = "225.3.19.154";

    @ParameterizedTest
    @CsvSource({"1500, 1500", "1499, 1499", "1400, 1400", "577, 577", "576, 576", "575, 0", "0, 0"})
    void theLongestPacketIsFoundInFewSteps(int truth, int found) {
        AtomicInteger steps = new AtomicInteger();
        int longest = PathMtuCheck.longest(576, 1500, bytes -> {
            steps.incrementAndGet();
            return bytes <= truth;
        });
        assertEquals(found, longest);
        assertTrue(steps.get() <= 12, () -> steps + " steps");
    }

    @Test
    void anAnswererAnswersAllQuestions() throws Exception {
        int port = freePort();
        List<Nic> loopback = Nics.ofSystem().stream().filter(Nic::loopback).toList();
        Meeting meeting = new Meeting(new InetSocketAddress(GROUP, port), loopback);
        try (DiscoverySocket socket = DiscoverySocket.ofManager(
                DiscoveryAddress.of(GROUP, port),
                InterfaceChoice.of(loopback.getFirst().name()))) {
            AtomicBoolean ending = new AtomicBoolean();
            Thread answering = Thread.ofPlatform().daemon().start(() -> {
                Answerer answerer = new Answerer(socket);
                while (!ending.get()) {
                    answerer.answer(50);
                }
            });
            Peer peer = new Peer(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            assertEquals(20, peer.replies().nanos().size());
            assertEquals(Level.OK, new GroupThereCheck(peer, meeting).examine().level());
            assertEquals(Level.OK, new GroupBackCheck(peer, meeting).examine().level());
            assertEquals(Finding.ok("9000 bytes"), new PathMtuCheck(peer, 65_536).examine());
            ending.set(true);
            answering.join();
        }
    }

    @Test
    void aClosedPortIsToldFromASilentHost() throws Exception {
        Peer closed = new Peer(new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort()));
        Finding finding = new PeerCheck(closed).examine();
        assertEquals(Level.FAIL, finding.level());
        assertTrue(finding.meaning().contains("is closed: the host is there"), finding.meaning());
        assertEquals("on 127.0.0.1: wirejack doctor --answer", finding.cure());
    }

    @Test
    void aSilentHostIsFailedOnceAndTheRestCannotBeTold() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            Peer peer = new Peer((InetSocketAddress) silent.getLocalSocketAddress());
            Meeting meeting = new Meeting(new InetSocketAddress(GROUP, silent.getLocalPort()), List.of());
            assertFalse(peer.replies().any());
            assertTrue(new PeerCheck(peer).examine().meaning().contains("is silent"));
            assertEquals(
                    Level.WARN, new GroupThereCheck(peer, meeting).examine().level());
            assertEquals(Level.WARN, new GroupBackCheck(peer, meeting).examine().level());
            assertEquals(Level.WARN, new PathMtuCheck(peer, 1500).examine().level());
        }
    }

    private static int freePort() throws Exception {
        try (DatagramSocket probe = new DatagramSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
