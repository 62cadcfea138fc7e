package org.wirejack.netmanager;

import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.link.Link;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.MessageLink;
import org.wirejack.link.TransportFailed;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.Announcement;
import org.wirejack.session.MasterOffer;
import org.wirejack.wire.Capability;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.RefusalReason;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/** Answers announcements: by a set-up, a refusal, or not at all. The manager's thread, but for {@link #close}. */
final class SetUpDesk implements AutoCloseable {
    private final ProxyBook book;
    private final LinkFactory links;
    private final int maxSlaves;
    private final AtomicInteger nextSessionId = new AtomicInteger(1);
    private final RefusalNotices refusals;
    private final SetUps setUps;

    SetUpDesk(ProxyBook book, LinkFactory links, ManagerListener listener, NanoClock clock, int maxSlaves) {
        this.book = book;
        this.links = links;
        this.maxSlaves = maxSlaves;
        refusals = new RefusalNotices(listener, clock);
        setUps = new SetUps(book, links, new SetUpTalk(listener, refusals), clock, maxSlaves);
    }

    /** Before the first announcement. */
    void start() {
        setUps.start();
    }

    /** A slave announces itself. Returns at once. */
    void announced(int version, SessionParams wish, InetSocketAddress source, Supplier<MasterOffer> offer) {
        SlaveIdentity identity = SlaveIdentity.of(wish, source);
        if (setUps.full() || setUps.runs(identity) || book.isServed(identity)) {
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
        setUps.begin(identity, wish, params, source);
    }

    private Announcement.Declined full(SessionParams wish) {
        return new Announcement.Declined(
                "finds no place: this master serves " + maxSlaves + " slaves at the most",
                RefusalReason.FULL,
                Capability.isOffer(wish.capability()));
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
        setUps.close();
    }
}
