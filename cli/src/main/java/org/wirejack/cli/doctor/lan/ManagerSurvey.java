package org.wirejack.cli.doctor.lan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.wirejack.link.Arrival;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.link.DiscoverySocket;
import org.wirejack.link.HostName;
import org.wirejack.link.InterfaceChoice;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Wire;

/**
 * Finds the managers of Wirejack on a group, by announcing a slave that none can serve: it speaks protocol 0. A manager of ours
 * says so and who it is; a stock one takes no notice, and so is not found. Nothing is set up anywhere.
 */
final class ManagerSurvey {
    private static final String NAME = "doctor";
    private static final int NO_PROTOCOL = 0;
    private static final int VERSION_OFFSET = 8;
    private static final ValueLayout.OfInt BIG_ENDIAN_INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int TRIES = 3;
    private static final long TRY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final DiscoveryAddress group;
    private final InterfaceChoice interfaces;

    ManagerSurvey(DiscoveryAddress group, InterfaceChoice interfaces) {
        this.group = group;
        this.interfaces = interfaces;
    }

    /** Addresses of each manager's host, by its name; a host has several when it is met by several interfaces. */
    Map<String, SortedSet<String>> find() {
        Map<String, SortedSet<String>> found = new TreeMap<>();
        try (DiscoverySocket socket = DiscoverySocket.ofSlave(group, interfaces)) {
            for (int i = 0; i < TRIES; i++) {
                socket.announce(announcement());
                hear(socket, found);
            }
        }
        return found;
    }

    private static MemorySegment announcement() {
        SessionParams wish = new SessionParams(
                NAME,
                "",
                HostName.local(),
                Wire.DEFAULT_MTU,
                0,
                Capability.offer(0),
                new ChannelCounts(0, 0, 0, 0),
                0,
                0,
                0,
                0,
                true,
                2);
        MemorySegment packet = ParamsPacket.write(MessageKind.AVAILABLE, wish);
        packet.set(BIG_ENDIAN_INT, VERSION_OFFSET, NO_PROTOCOL);
        return packet;
    }

    private static void hear(DiscoverySocket socket, Map<String, SortedSet<String>> found) {
        long deadlineNanos = System.nanoTime() + TRY_NANOS;
        long restNanos = TRY_NANOS;
        while (restNanos > 0) {
            Arrival arrival = socket.receive(TimeUnit.NANOSECONDS.toMillis(restNanos));
            if (arrival != null && isRefusal(arrival.datagram())) {
                SessionParams answer = ParamsPacket.read(arrival.datagram());
                found.computeIfAbsent(answer.masterHost(), host -> new TreeSet<>())
                        .add(arrival.source().getAddress().getHostAddress());
            }
            restNanos = deadlineNanos - System.nanoTime();
        }
    }

    private static boolean isRefusal(MemorySegment packet) {
        return ParamsPacket.check(packet)
                && ParamsPacket.kind(packet) == MessageKind.KILL_MASTER
                && Capability.isRefusal(ParamsPacket.read(packet).capability());
    }
}
