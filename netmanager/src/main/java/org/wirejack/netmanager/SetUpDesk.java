package org.wirejack.netmanager;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.wirejack.cycle.BufferNotice;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.link.Link;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.MessageLink;
import org.wirejack.link.TransportFailed;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.Announcement;
import org.wirejack.session.MasterHandshake;
import org.wirejack.session.MasterHandshake.Action;
import org.wirejack.session.MasterOffer;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.RefusalReason;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/** Answers announcements: set-ups run side by side, so that no slave waits for another one. */
final class SetUpDesk implements AutoCloseable {
    /** Slaves that announce themselves and then say nothing take a thread and a socket each, for ten seconds. */
    private static final int MAX_SET_UPS = 64;

    /** Longer than a set-up takes to notice that it is to end. */
    private static final long CLOSE_MILLIS = 500;

    private final ProxyBook book;
    private final LinkFactory links;
    private final ManagerListener listener;
    private final NanoClock clock;
    private final int maxSlaves;
    private final AtomicInteger nextSessionId = new AtomicInteger(1);
    private final Map<SlaveIdentity, Thread> pending = new ConcurrentHashMap<>();
    private final RefusalNotices refusals;
    private final BufferNotice bufferNotice = new BufferNotice();
    private volatile boolean closing;

    SetUpDesk(ProxyBook book, LinkFactory links, ManagerListener listener, NanoClock clock, int maxSlaves) {
        this.book = book;
        this.links = links;
        this.listener = listener;
        this.clock = clock;
        this.maxSlaves = maxSlaves;
        refusals = new RefusalNotices(listener, clock);
    }

    /** A slave announces itself. Returns at once. */
    void announced(int version, SessionParams wish, InetSocketAddress source, Supplier<MasterOffer> offer) {
        SlaveIdentity identity = SlaveIdentity.of(wish, source);
        if (closing || pending.size() >= MAX_SET_UPS || pending.containsKey(identity) || book.isServed(identity)) {
            return;
        }
        if (book.size() >= maxSlaves && !book.knows(identity)) {
            refuse(identity, told(wish, offer.get()), source, full(wish));
            return;
        }
        MasterOffer terms = offer.get();
        switch (Announcement.judge(version, wish, terms, nextSessionId.get())) {
            case Announcement.Declined declined -> refuse(identity, told(wish, terms), source, declined);
            case Announcement.Welcome welcome -> {
                CycleFormat format = new CycleFormat(welcome.params());
                if (format.windowFits(Stream.RETURN)) {
                    begin(identity, wish, welcome.params(), source);
                } else {
                    refuse(identity, told(wish, terms), source, tooLarge(format));
                }
            }
        }
    }

    /** A refusal says who refuses, and at which rate and period. */
    private static SessionParams told(SessionParams wish, MasterOffer offer) {
        return wish.withMaster(offer.host(), wish.sessionId(), offer.sampleRate(), offer.periodFrames());
    }

    private static Announcement.Declined tooLarge(CycleFormat format) {
        return new Announcement.Declined(
                "asks for a session that takes " + (format.windowBytes(Stream.RETURN) >> 20)
                        + " MB of memory, more than this master may use",
                RefusalReason.PARAMETERS,
                Capability.isAcceptance(format.params().capability()));
    }

    private void begin(SlaveIdentity identity, SessionParams wish, SessionParams params, InetSocketAddress source) {
        nextSessionId.incrementAndGet();
        book.endSession(identity, source);
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("set-up " + wish.name())
                .unstarted(() -> setUp(identity, wish, params, source));
        pending.put(identity, thread);
        thread.start();
    }

    private Announcement.Declined full(SessionParams wish) {
        return new Announcement.Declined(
                "finds no place: this master serves " + maxSlaves + " slaves at the most",
                RefusalReason.FULL,
                Capability.isOffer(wish.capability()));
    }

    private void setUp(SlaveIdentity identity, SessionParams wish, SessionParams params, InetSocketAddress source) {
        try (SetUp setUp = open(params, source)) {
            Action outcome = setUp.run(() -> closing);
            if (outcome == Action.STARTED) {
                attach(setUp, wish);
            } else if (outcome == Action.DECLINED) {
                refusals.say(
                        identity,
                        "slave " + params.name() + " does not join: it "
                                + setUp.handshake().refusal());
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            // No socket, or a server that takes no more ports: the next announcement is another attempt.
            refusals.say(identity, "slave " + params.name() + " cannot be served: " + e.getMessage());
        } finally {
            pending.remove(identity);
        }
    }

    private SetUp open(SessionParams params, InetSocketAddress source) {
        Link link = links.connect(LinkFactory.ANY_PORT, source, new CycleFormat(params).bufferBytes());
        return new SetUp(new MasterHandshake(params, clock.nanoTime()), link, clock);
    }

    private void attach(SetUp setUp, SessionParams wish) {
        SessionParams params = setUp.handshake().params();
        if (!closing && book.attach(params, setUp.link(), maxSlaves)) {
            setUp.keepLink();
            sayWhatChanged(wish, params);
            sayWhatTheKernelLoses(params, setUp.link());
        } else {
            setUp.takeBack();
        }
    }

    private void sayWhatTheKernelLoses(SessionParams params, Link link) {
        String line = bufferNotice.line(new CycleFormat(params), Stream.RETURN, link.kernelBuffers());
        if (line != null) {
            listener.notice("slave " + params.name() + ": " + line);
        }
    }

    private void sayWhatChanged(SessionParams wish, SessionParams params) {
        sayWhatChanged(
                params, "to", wish.channels().sendAudio(), params.channels().sendAudio());
        sayWhatChanged(
                params, "from", wish.channels().returnAudio(), params.channels().returnAudio());
    }

    private void sayWhatChanged(SessionParams params, String way, int wished, int had) {
        if (wished != ChannelCounts.MASTERS_CHOICE && wished != had) {
            listener.notice("slave " + params.name() + ": " + had + " channels " + way + " it instead of " + wished
                    + ", because a stock peer would overrun its memory at MTU " + params.mtu());
        }
    }

    private void refuse(
            SlaveIdentity identity, SessionParams wish, InetSocketAddress source, Announcement.Declined declined) {
        refusals.say(
                identity,
                "slave " + wish.name() + " (" + source.getAddress().getHostAddress() + ") " + declined.line()
                        + "; not served");
        if (declined.tellSlave()) {
            SessionParams answer = wish.withCapability(Capability.refusal(declined.reason()));
            try (Link link = links.connect(LinkFactory.ANY_PORT, source, ParamsPacket.LENGTH)) {
                new MessageLink(link).send(ParamsPacket.write(MessageKind.KILL_MASTER, answer));
            } catch (TransportFailed e) {
                refusals.say(identity, "slave " + wish.name() + " cannot be told: " + e.getMessage());
            }
        }
    }

    /** Ends all set-ups. */
    @Override
    public void close() {
        closing = true;
        try {
            for (Thread thread : pending.values()) {
                thread.join(CLOSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
