package org.wirejack.cli.find;

import java.net.Inet4Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.discovery.Peer;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.discovery.PeerRole;
import org.wirejack.link.Arrival;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.link.DiscoverySocket;
import org.wirejack.wire.Capability;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;

/** Hears the announcements of slaves that search, stock ones and ours. One thread. */
final class GroupListener implements AutoCloseable {
    /** Whoever makes slaves up finds the memory bounded. */
    private static final int MAX_PEERS = 1000;

    private static final long RECEIVE_MILLIS = 50;

    private final DiscoverySocket socket;
    private final int port;
    private final Map<String, Peer> heard = new LinkedHashMap<>();

    /** @throws org.wirejack.link.TransportFailed if the group cannot be heard here */
    GroupListener(MeetingPoint meetingPoint) {
        port = meetingPoint.port();
        socket = DiscoverySocket.ofListener(
                DiscoveryAddress.of(meetingPoint.address(), port), DirectoryOptions.choice(meetingPoint));
    }

    /** Waits a moment for the next one. */
    void listen() {
        take(socket.receive(RECEIVE_MILLIS));
    }

    private void take(@Nullable Arrival arrival) {
        if (arrival != null
                && heard.size() < MAX_PEERS
                && ParamsPacket.check(arrival.datagram())
                && ParamsPacket.kind(arrival.datagram()) == MessageKind.AVAILABLE
                && arrival.source().getAddress() instanceof Inet4Address address) {
            SessionParams wish = ParamsPacket.read(arrival.datagram());
            Peer peer = new Peer(List.of(address), port, facts(wish));
            heard.merge(wish.name() + "\n" + wish.slaveHost(), peer, GroupListener::better);
        }
    }

    /** The newer one, unless it says no more than that the slave is on this machine. */
    private static Peer better(Peer older, Peer newer) {
        return newer.addresses().getFirst().isLoopbackAddress() ? older : newer;
    }

    /** A stock slave's rate and period are those of its last session, or nothing at all. */
    static PeerFacts facts(SessionParams wish) {
        boolean ours = Capability.isOffer(wish.capability());
        SessionParams asked = wish.withMaster("", 0, 0, 0);
        return new PeerFacts(
                PeerRole.SLAVE,
                wish.name(),
                wish.slaveHost(),
                "searching",
                "",
                0,
                SlaveFacts.sessionOf(asked),
                ours ? "" : Listing.STOCK,
                0);
    }

    List<Peer> peers() {
        return List.copyOf(heard.values());
    }

    @Override
    public void close() {
        socket.close();
    }
}
