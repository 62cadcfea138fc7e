package org.wirejack.link;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * One open channel of a {@link DiscoverySocket}, with the group memberships that it got at the start. They never change:
 * for other interfaces another channel takes its place.
 *
 * @param joined interfaces by which the group is heard
 * @param failures one line for each interface that could not join
 */
record DiscoveryChannel(DatagramChannel channel, ChannelPoll poll, List<NetworkInterface> joined, List<String> failures)
        implements AutoCloseable {

    /**
     * Of a port that nobody on this machine holds, shared or not; others of ours may share it from then on.
     *
     * @param port 0 for one that the system picks
     * @throws TransportFailed if somebody holds it
     */
    static DiscoveryChannel exclusive(int port) {
        return open(new InetSocketAddress(Ipv4.ANY, port), false);
    }

    /** Another one of the same address, which we hold already, without memberships. */
    DiscoveryChannel sibling() {
        return open(ChannelSocket.localAddress(channel), true);
    }

    /**
     * Hears what is sent to a group, beside a manager on this machine or without one, and takes nothing away from it: what
     * is sent to the machine's own address goes elsewhere.
     *
     * @throws TransportFailed if the system does not allow that
     */
    static DiscoveryChannel overhearing(DiscoveryAddress group) {
        return open(group.socketAddress(), true);
    }

    private static DiscoveryChannel open(InetSocketAddress local, boolean shared) {
        try {
            DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
            try {
                // Others may share the port once we have it; before, and the system gave us one that somebody shares.
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, shared)
                        .bind(local)
                        .setOption(StandardSocketOptions.SO_REUSEADDR, true);
                return configured(channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new TransportFailed(complaint(local.getPort(), String.valueOf(e.getMessage())), e);
        }
    }

    private static String complaint(int port, String reason) {
        if (port == LinkFactory.ANY_PORT) {
            return "cannot open a UDP socket: " + reason;
        }
        return reason.contains("in use")
                ? "port " + port + " is in use: another net manager or slave on this machine holds it;"
                        + " choose another with -p"
                : "cannot take UDP port " + port + ": " + reason + "; choose another with -p";
    }

    private static DiscoveryChannel configured(DatagramChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.IP_TOS, Dscp.EXPEDITED_FORWARDING)
                .setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1)
                .setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true)
                .configureBlocking(false);
        return new DiscoveryChannel(channel, new ChannelPoll(channel), List.of(), List.of());
    }

    /** The same, hearing the group as well, by each interface that can join it. */
    DiscoveryChannel joinedTo(Inet4Address group, List<NetworkInterface> interfaces) {
        List<NetworkInterface> hearing = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (NetworkInterface candidate : interfaces) {
            try {
                channel.join(group, candidate);
                hearing.add(candidate);
            } catch (IOException e) {
                complaints.add(candidate.getName() + ": " + e.getMessage());
            }
        }
        return new DiscoveryChannel(channel, poll, List.copyOf(hearing), List.copyOf(complaints));
    }

    int localPort() {
        return ChannelSocket.localAddress(channel).getPort();
    }

    @Override
    public void close() {
        poll.close();
    }
}
