package org.wirejack.systemtests.lan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import org.wirejack.systemtests.JavaProgram;

/**
 * A program for a host: answers like a master, as far as its ports go, and sends data back unchanged.
 *
 * <p>An AVAILABLE at port 19000 is answered by a SETUP from a fresh port, which returns everything it gets.
 */
public final class EchoPeer {
    private static final int MAX_BYTES = 65_507;

    private EchoPeer() {}

    /** Starts it on a host; it is ready when this returns. */
    public static HostProcess start(Host host) {
        HostProcess peer =
                host.start(JavaProgram.command(List.of("-Xshare:auto"), EchoPeer.class.getName(), List.of()));
        peer.awaitLine("^ready$");
        return peer;
    }

    /** Runs until killed. */
    public static void main(String[] arguments) throws IOException {
        try (DatagramChannel listening = DatagramChannel.open().bind(new InetSocketAddress(PeerPacket.PORT))) {
            System.out.println("ready");
            ByteBuffer packet = ByteBuffer.allocate(MAX_BYTES);
            while (true) {
                SocketAddress slave = listening.receive(packet.clear());
                packet.flip();
                if (PeerPacket.isParams(packet, PeerPacket.AVAILABLE)) {
                    startSession(slave);
                }
            }
        }
    }

    private static void startSession(SocketAddress slave) throws IOException {
        DatagramChannel session = DatagramChannel.open();
        session.connect(slave);
        session.write(PeerPacket.params(PeerPacket.SETUP));
        Thread.ofPlatform().daemon().start(() -> echo(session));
    }

    private static void echo(DatagramChannel session) {
        ByteBuffer packet = ByteBuffer.allocate(MAX_BYTES);
        try (session) {
            while (true) {
                session.read(packet.clear());
                session.write(packet.flip());
            }
        } catch (IOException e) {
            System.out.println("session ended: " + e);
        }
    }
}
