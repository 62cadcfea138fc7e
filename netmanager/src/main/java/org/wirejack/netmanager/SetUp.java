package org.wirejack.netmanager;

import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.util.function.BooleanSupplier;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.link.Link;
import org.wirejack.link.MessageLink;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.MasterHandshake;
import org.wirejack.session.MasterHandshake.Action;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;

/** One set-up with one slave, on a thread of its own: however long the slave thinks about it, nobody else waits. */
final class SetUp implements AutoCloseable {
    private static final long LONGEST_WAIT_NANOS = 100_000_000L;

    private final MasterHandshake handshake;
    private final Link link;
    private final MessageLink messages;
    private final NanoClock clock;
    private boolean linkIsKept;

    SetUp(MasterHandshake handshake, Link link, NanoClock clock) {
        this.handshake = handshake;
        this.link = link;
        this.clock = clock;
        messages = new MessageLink(link);
    }

    /** Runs to STARTED, DECLINED or GIVE_UP; the last also when the slave is gone or {@code closing}. */
    Action run(BooleanSupplier closing) {
        while (!closing.getAsBoolean()) {
            Action due = handshake.onTime(clock.nanoTime());
            if (due == Action.GIVE_UP || due == Action.SEND_SETUP && !sendSetup()) {
                return Action.GIVE_UP;
            }
            Action heard = listen();
            if (heard != Action.NOTHING) {
                return heard;
            }
        }
        return Action.GIVE_UP;
    }

    private boolean sendSetup() {
        return messages.send(ParamsPacket.write(MessageKind.SETUP, handshake.params())) >= 0;
    }

    private Action listen() {
        MemorySegment packet = messages.receive(clock.nanoTime() + LONGEST_WAIT_NANOS);
        if (messages.gone()) {
            return Action.GIVE_UP;
        }
        return packet == null || !ParamsPacket.check(packet)
                ? Action.NOTHING
                : handshake.onMessage(ParamsPacket.kind(packet), ParamsPacket.read(packet));
    }

    MasterHandshake handshake() {
        return handshake;
    }

    Link link() {
        return link;
    }

    /** Tells a slave that has started, and understands it, that there will be no session after all. */
    void takeBack() {
        if (new CycleFormat(handshake.params()).peerIsOurs()) {
            messages.send(ParamsPacket.write(MessageKind.KILL_MASTER, handshake.params()));
        }
    }

    /** The link has another owner now. */
    void keepLink() {
        linkIsKept = true;
    }

    /** Closes the link, unless it was kept. */
    @Override
    public void close() {
        if (!linkIsKept) {
            link.close();
        }
    }

    InetSocketAddress slave() {
        return link.remoteAddress();
    }
}
