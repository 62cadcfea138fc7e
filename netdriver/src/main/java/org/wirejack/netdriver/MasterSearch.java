package org.wirejack.netdriver;

import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wirejack.link.Arrival;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.link.DiscoverySocket;
import org.wirejack.link.SendOutcome;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.SlaveHandshake;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;

/** Announces a slave until a master that it may join sets it up. The driver's thread, between sessions. */
final class MasterSearch {
    private static final long RECEIVE_MILLIS = 50;

    private final DiscoverySocket socket;
    private final SlaveHandshake handshake;
    private final MasterPreference preference;
    private final NanoClock clock;
    private final RepeatedNotices notices;

    MasterSearch(
            DiscoverySocket socket,
            SlaveHandshake handshake,
            MasterPreference preference,
            NanoClock clock,
            RepeatedNotices notices) {
        this.socket = socket;
        this.handshake = handshake;
        this.preference = preference;
        this.clock = clock;
        this.notices = notices;
    }

    /** The set-up that was answered for us, or null when {@code closing} came first. */
    @Nullable
    FoundMaster find(BooleanSupplier closing) {
        while (!closing.getAsBoolean()) {
            if (handshake.onTime(clock.nanoTime()) == SlaveHandshake.Action.ANNOUNCE) {
                preference.calls(clock.nanoTime()).forEach(this::announce);
            }
            Arrival arrival = socket.receive(RECEIVE_MILLIS);
            if (arrival != null && ParamsPacket.check(arrival.datagram()) && take(arrival)) {
                InetSocketAddress master = arrival.source();
                return new FoundMaster(handshake.agreed(), master, preference.managerPort(master));
            }
        }
        return null;
    }

    private void announce(MasterCall call) {
        MemorySegment packet = ParamsPacket.write(MessageKind.AVAILABLE, handshake.wish(call.masterName()));
        DiscoveryAddress place = call.place();
        SendOutcome outcome = place == null
                ? socket.announce(packet)
                : socket.sendTo(new InetSocketAddress(place.address(), place.port()), packet);
        if (!outcome.sentAtAll()) {
            notices.say("cannot announce this slave: " + outcome.reason());
        }
    }

    private boolean take(Arrival arrival) {
        MemorySegment packet = arrival.datagram();
        SessionParams message = ParamsPacket.read(packet);
        boolean accepted = preference.accepts(message.masterHost(), arrival.source(), clock.nanoTime());
        switch (handshake.onMessage(ParamsPacket.kind(packet), ParamsPacket.version(packet), message, accepted)) {
            case START -> {
                return true;
            }
            case DECLINE -> decline(arrival, message, accepted);
            case TURNED_DOWN -> notices.say(master(arrival, message) + " " + handshake.reason() + "; searching on");
            case NOTHING, ANNOUNCE -> {}
        }
        return false;
    }

    private void decline(Arrival arrival, SessionParams setup, boolean accepted) {
        boolean early = !accepted && preference.wants(setup.masterHost(), arrival.source());
        if (!early) {
            notices.say("not joining " + master(arrival, setup) + ": it " + handshake.reason());
        }
        socket.sendTo(arrival.source(), ParamsPacket.write(MessageKind.KILL_MASTER, handshake.answer()));
    }

    private static String master(Arrival arrival, SessionParams message) {
        return "master " + message.masterHost() + " ("
                + arrival.source().getAddress().getHostAddress() + ")";
    }
}
