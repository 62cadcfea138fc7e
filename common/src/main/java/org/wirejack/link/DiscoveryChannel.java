package org.wirejack.link;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * One open channel of a {@link DiscoverySocket}, with the group memberships that it got when it was opened. They never
 * change: for other interfaces another channel takes its place.
 *
 * @param joined interfaces by which the group is heard
 * @param failures one line for each interface that could not join
 */
record DiscoveryChannel(DatagramChannel channel, ChannelPoll poll, List<NetworkInterface> joined, List<String> failures)
        implements AutoCloseable {

    /** Of a port that the system picks, with no group. Others of ours may share the port from then on. */
    static DiscoveryChannel ofSlave() {
        try {
            DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
            try {
                // Reuse comes after the port: with it before, the system may pick a port that somebody shares.
                channel.bind(new InetSocketAddress(Ipv4.ANY, LinkFactory.ANY_PORT))
                        .setOption(StandardSocketOptions.SO_REUSEADDR, true);
                return opened(channel, List.of(), List.of());
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new TransportFailed("cannot open a UDP socket: " + e.getMessage(), e);
        }
    }

    /** Of the group's port, which others may share, joined to the group on these interfaces. */
    static DiscoveryChannel ofManager(DiscoveryAddress group, List<NetworkInterface> interfaces) {
        try {
            DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
            try {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true)
                        .bind(new InetSocketAddress(Ipv4.ANY, group.port()));
                return join(channel, group.address(), interfaces);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new TransportFailed("cannot take UDP port " + group.port() + ": " + e.getMessage(), e);
        }
    }

    /** @throws TransportFailed if anybody on this machine holds the port, shared or not */
    static void requireFree(int port) {
        try (DatagramChannel exclusive = DatagramChannel.open(StandardProtocolFamily.INET)) {
            exclusive.setOption(StandardSocketOptions.SO_REUSEADDR, false).bind(new InetSocketAddress(Ipv4.ANY, port));
        } catch (BindException e) {
            throw new TransportFailed(portComplaint(port, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new TransportFailed("cannot take UDP port " + port + ": " + e.getMessage(), e);
        }
    }

    private static String portComplaint(int port, String reason) {
        return reason.contains("in use")
                ? "port " + port + " is in use: another net manager or slave on this machine holds it;"
                        + " choose another with -p"
                : "cannot take UDP port " + port + ": " + reason + "; choose another with -p";
    }

    private static DiscoveryChannel join(DatagramChannel channel, Inet4Address group, List<NetworkInterface> interfaces)
            throws IOException {
        List<NetworkInterface> joined = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (NetworkInterface candidate : interfaces) {
            try {
                channel.join(group, candidate);
                joined.add(candidate);
            } catch (IOException e) {
                failures.add(candidate.getName() + ": " + e.getMessage());
            }
        }
        return opened(channel, joined, failures);
    }

    private static DiscoveryChannel opened(
            DatagramChannel channel, List<NetworkInterface> joined, List<String> failures) throws IOException {
        channel.setOption(StandardSocketOptions.IP_TOS, Dscp.EXPEDITED_FORWARDING)
                .setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1)
                .setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true)
                .configureBlocking(false);
        return new DiscoveryChannel(channel, new ChannelPoll(channel), List.copyOf(joined), List.copyOf(failures));
    }

    int localPort() {
        return ChannelSocket.localAddress(channel).getPort();
    }

    @Override
    public void close() {
        poll.close();
    }
}
