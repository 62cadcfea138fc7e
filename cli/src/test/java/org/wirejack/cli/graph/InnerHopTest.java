package org.wirejack.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.netmanager.ManagerListener;
import org.wirejack.wire.ChannelCounts;

class InnerHopTest {
    private static final ChannelCounts CHANNELS = new ChannelCounts(2, 1, 1, 0);

    private final List<String> lines = new ArrayList<>();
    private final EmbeddedServer server = new EmbeddedServer(new Format(48_000, 64));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void everyPortHasItsCable() {
        assertEquals(
                List.of(
                        new Connection("system:capture_1", "jackd:to_slave_1"),
                        new Connection("system:capture_2", "jackd:to_slave_2"),
                        new Connection("jackd:from_slave_1", "system:playback_1"),
                        new Connection("system:midi_capture_1", "jackd:midi_to_slave_1")),
                Cabling.of("jackd", CHANNELS));
    }

    @Test
    void portThatIsTakenIsSaidAndTriedAgain() throws SocketException {
        int port;
        InnerHop hop;
        try (DatagramSocket other = new DatagramSocket(0)) {
            port = other.getLocalPort();
            hop = hop(port);
            hop.tick();
            assertTrue(lines.getLast().contains("port " + port + " is in use"), lines.getLast());
        }
        hop.tick();
        assertEquals(1, lines.size());
        hop.close();
        hop.close();
        try (DatagramSocket free = new DatagramSocket(port)) {
            assertEquals(port, free.getLocalPort());
        }
    }

    @Test
    void otherChannelsGiveJackANewSession() throws SocketException {
        int port = freePort();
        try (InnerHop hop = hop(port)) {
            hop.open();
            hop.carry(CHANNELS);
            assertTrue(taken(port));
            hop.carry(new ChannelCounts(8, 8, 0, 0));
            assertTrue(!taken(port));
            hop.tick();
            assertTrue(taken(port));
        }
        assertEquals(List.of(), lines);
    }

    private InnerHop hop(int port) {
        JackdCommand jackd = new JackdCommand("jackd", List.of(), "default", 0, port);
        return new InnerHop(server, new GraphPlan(jackd, false, 75, CHANNELS), new ManagerListener() {}, lines::add);
    }

    private static int freePort() throws SocketException {
        try (DatagramSocket probe = new DatagramSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private static boolean taken(int port) {
        try (DatagramSocket probe = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort() != port;
        } catch (SocketException e) {
            return true;
        }
    }
}
