package org.wirejack.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;

/** Opens and sets up a connected {@link DatagramChannel}. Control threads. */
final class ChannelSocket {
    private ChannelSocket() {}

    static DatagramChannel open(int localPort, InetSocketAddress remote, int bufferBytes) {
        InetSocketAddress checkedRemote = new InetSocketAddress(Ipv4.of(remote), remote.getPort());
        try {
            DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
            try {
                setUp(channel, bufferBytes);
                bind(channel, localPort);
                connect(channel, checkedRemote);
                channel.configureBlocking(false);
                return channel;
            } catch (IOException | TransportFailed e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new TransportFailed("cannot open a UDP socket: " + e.getMessage(), e);
        }
    }

    private static void bind(DatagramChannel channel, int port) throws IOException {
        // Never for a port of the system's choice: it would choose among the shared ones too.
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, port != LinkFactory.ANY_PORT);
        try {
            channel.bind(new InetSocketAddress(Ipv4.ANY, port));
        } catch (IOException e) {
            throw new TransportFailed("cannot take UDP port " + port + ": " + e.getMessage(), e);
        }
    }

    private static void connect(DatagramChannel channel, InetSocketAddress remote) {
        try {
            channel.connect(remote);
        } catch (IOException e) {
            throw new TransportFailed("cannot reach " + Ipv4.text(remote) + ": " + e.getMessage(), e);
        }
    }

    static InetSocketAddress localAddress(DatagramChannel channel) {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new TransportFailed("cannot learn the socket's own address: " + e.getMessage(), e);
        }
    }

    private static void setUp(DatagramChannel channel, int bufferBytes) throws IOException {
        channel.setOption(StandardSocketOptions.IP_TOS, Dscp.EXPEDITED_FORWARDING)
                .setOption(StandardSocketOptions.SO_SNDBUF, bufferBytes)
                .setOption(StandardSocketOptions.SO_RCVBUF, bufferBytes);
    }
}
