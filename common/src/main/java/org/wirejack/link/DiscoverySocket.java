package org.wirejack.link;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wirejack.rt.Counter;

/**
 * The discovery channel: slaves announce themselves on it, managers hear them.
 *
 * <p>Control threads. One of them receives; sending, {@link #refreshInterfaces} and {@link #close} may come from any.
 */
public final class DiscoverySocket implements AutoCloseable {
    private static final int LONGEST_DATAGRAM_BYTES = 65535;

    private final DiscoveryAddress target;
    private final InterfaceChoice interfaces;
    private final boolean member;
    private final int localPort;
    private final Counter receiveFailures = new Counter();
    private final ByteBuffer received = ByteBuffer.allocate(LONGEST_DATAGRAM_BYTES);

    private List<NetworkInterface> wantedInterfaces;
    private volatile boolean closed;
    private volatile DiscoveryChannel channel;

    private DiscoverySocket(
            DiscoveryAddress target, InterfaceChoice interfaces, DiscoveryChannel opened, boolean member) {
        this.target = target;
        this.interfaces = interfaces;
        this.member = member;
        wantedInterfaces = wanted();
        channel = hearing(opened);
        localPort = channel.localPort();
    }

    /** The interfaces of the choice by which the group is to be heard now. */
    private List<NetworkInterface> wanted() {
        return member ? interfaces.up() : List.of();
    }

    private DiscoveryChannel hearing(DiscoveryChannel opened) {
        return opened.joinedTo(target.address(), wantedInterfaces);
    }

    /**
     * Hears the group on the interfaces of the choice that are up, and whatever is sent to its port.
     *
     * @throws IllegalArgumentException if the address is not a multicast group
     * @throws TransportFailed if the port is taken
     */
    public static DiscoverySocket ofManager(DiscoveryAddress group, InterfaceChoice interfaces) {
        if (!group.group()) {
            throw new IllegalArgumentException("multicast group "
                    + group.address().getHostAddress() + " is none: it must be 224.0.0.0 to 239.255.255.255");
        }
        return new DiscoverySocket(group, interfaces, DiscoveryChannel.exclusive(group.port()), true);
    }

    /**
     * Announces to a group by every interface of the choice that is up, or to one manager's own address.
     *
     * @throws TransportFailed if there is no socket to be had
     */
    public static DiscoverySocket ofSlave(DiscoveryAddress target, InterfaceChoice interfaces) {
        return new DiscoverySocket(target, interfaces, DiscoveryChannel.exclusive(LinkFactory.ANY_PORT), false);
    }

    /**
     * Hears the group as a manager does, but takes no part: for whoever looks at what is going on.
     *
     * @throws TransportFailed if the system does not allow it: a stock net manager on this machine shares its port with
     *     nobody
     */
    public static DiscoverySocket ofListener(DiscoveryAddress group, InterfaceChoice interfaces) {
        return new DiscoverySocket(group, interfaces, DiscoveryChannel.overhearing(group), true);
    }

    /** The port that we receive on; a link may share it. */
    public int localPort() {
        return localPort;
    }

    /** Names of the interfaces by which the group is heard; none on a slave. */
    public List<String> joinedInterfaces() {
        return channel.joined().stream().map(NetworkInterface::getName).toList();
    }

    /** One line for each interface that could not join the group, with the reason. */
    public List<String> joinFailures() {
        return channel.failures();
    }

    /** Datagrams lost by errors of our own socket. */
    public long receiveFailures() {
        return receiveFailures.get();
    }

    /**
     * Joins the group anew if interfaces came, went, or changed their address since. For every two seconds or so.
     *
     * @return whether anything changed
     * @throws TransportFailed if the system gives no socket; the old one stays
     */
    public synchronized boolean refreshInterfaces() {
        List<NetworkInterface> wanted = wanted();
        if (closed || sameAs(wanted)) {
            return false;
        }
        DiscoveryChannel next = channel.sibling();
        DiscoveryChannel old = channel;
        wantedInterfaces = wanted;
        channel = hearing(next);
        old.close();
        return true;
    }

    /** An interface that was unplugged and put back is another one, though all but its index is equal. */
    private boolean sameAs(List<NetworkInterface> wanted) {
        return wanted.equals(wantedInterfaces) && indexes(wanted).equals(indexes(wantedInterfaces));
    }

    private static List<Integer> indexes(List<NetworkInterface> interfaces) {
        return interfaces.stream().map(NetworkInterface::getIndex).toList();
    }

    /** Sends to the group by every interface of the choice, or to the one address. */
    public synchronized SendOutcome announce(MemorySegment datagram) {
        if (!target.group()) {
            return sendTo(target.socketAddress(), datagram);
        }
        List<String> failures = new ArrayList<>();
        List<NetworkInterface> ways = interfaces.up();
        for (NetworkInterface way : ways) {
            try {
                channel.channel().setOption(StandardSocketOptions.IP_MULTICAST_IF, way);
                send(target.socketAddress(), datagram);
            } catch (IOException e) {
                failures.add(way.getName() + ": " + e.getMessage());
            }
        }
        return ways.isEmpty()
                ? new SendOutcome(0, List.of("no network interface is up"))
                : new SendOutcome(ways.size() - failures.size(), failures);
    }

    /** Sends to one address, by the way that the system knows. */
    public synchronized SendOutcome sendTo(InetSocketAddress address, MemorySegment datagram) {
        try {
            send(address, datagram);
            return new SendOutcome(1, List.of());
        } catch (IOException e) {
            return new SendOutcome(0, List.of(Ipv4.text(address) + ": " + e.getMessage()));
        }
    }

    private void send(InetSocketAddress address, MemorySegment datagram) throws IOException {
        if (channel.channel().send(datagram.asByteBuffer(), address) < datagram.byteSize()) {
            throw new IOException("the socket's buffer is full");
        }
    }

    /**
     * Waits for the next datagram.
     *
     * @return null when none came in time; sooner if the socket was closed or the interfaces were refreshed
     */
    public @Nullable Arrival receive(long timeoutMillis) {
        long deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        DiscoveryChannel current = channel;
        if (!current.poll().await(deadlineNanos)) {
            return null;
        }
        try {
            return current.channel().receive(received.clear()) instanceof InetSocketAddress source
                    ? new Arrival(copyOfReceived(), source)
                    : null;
        } catch (ClosedChannelException e) {
            return null;
        } catch (IOException e) {
            receiveFailures.increment();
            return null;
        }
    }

    private MemorySegment copyOfReceived() {
        byte[] bytes = MemorySegment.ofBuffer(received.flip()).toArray(ValueLayout.JAVA_BYTE);
        return MemorySegment.ofArray(bytes).asReadOnly();
    }

    /** Ends a {@link #receive}. Twice is fine. */
    @Override
    public synchronized void close() {
        closed = true;
        channel.close();
    }

    public boolean closed() {
        return closed;
    }
}
