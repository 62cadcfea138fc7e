package org.wirejack.netmanager;

import java.lang.foreign.MemorySegment;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.link.Link;
import org.wirejack.link.MessageLink;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.MasterHandshake;
import org.wirejack.session.MasterHandshake.Action;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;

/** One set-up with one slave, a step at a time: it waits for the slave no longer than it is told to. One thread. */
final class SetUp implements AutoCloseable {
    private final SlaveIdentity slave;
    private final SessionParams wish;
    private final MasterHandshake handshake;
    private final Link link;
    private final MessageLink messages;
    private final NanoClock clock;
    private boolean linkIsKept;

    /** @param wish what the slave asked for */
    SetUp(SlaveIdentity slave, SessionParams wish, MasterHandshake handshake, Link link, NanoClock clock) {
        this.slave = slave;
        this.wish = wish;
        this.handshake = handshake;
        this.link = link;
        this.clock = clock;
        messages = new MessageLink(link);
    }

    /**
     * Sends what is due, and waits for a message.
     *
     * @param untilNanos in the clock's time
     * @return STARTED, DECLINED or GIVE_UP, the last also when the slave is gone; NOTHING as long as it is not over
     */
    Action step(long untilNanos) {
        Action due = handshake.onTime(clock.nanoTime());
        if (due == Action.GIVE_UP || due == Action.SEND_SETUP && !sendSetup()) {
            return Action.GIVE_UP;
        }
        return hear(untilNanos);
    }

    private boolean sendSetup() {
        return messages.send(ParamsPacket.write(MessageKind.SETUP, handshake.params())) >= 0;
    }

    private Action hear(long untilNanos) {
        MemorySegment packet = messages.receive(untilNanos);
        if (messages.gone()) {
            return Action.GIVE_UP;
        }
        return packet == null || !ParamsPacket.check(packet)
                ? Action.NOTHING
                : handshake.onMessage(ParamsPacket.kind(packet), ParamsPacket.read(packet));
    }

    SlaveIdentity slave() {
        return slave;
    }

    SessionParams wish() {
        return wish;
    }

    SessionParams params() {
        return handshake.params();
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
}
