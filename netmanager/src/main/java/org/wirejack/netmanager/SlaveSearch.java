package org.wirejack.netmanager;

import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.link.Arrival;
import org.wirejack.link.DiscoverySocket;
import org.wirejack.link.HostName;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.TransportFailed;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.Announcement;
import org.wirejack.session.MasterHandshake;
import org.wirejack.session.MasterHandshake.Action;
import org.wirejack.session.MasterOffer;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/** Waits for the one slave of a {@link NetMaster} and sets it up. Control thread. */
final class SlaveSearch {
    /** There is one session only. */
    private static final int SESSION_ID = 1;

    private static final long LONGEST_WAIT_NANOS = 100_000_000L;
    /** One that announces itself and then says nothing must not keep the others away. */
    private static final long SET_UP_NANOS = 2_000_000_000L;
    /** Where both ends leave it open. */
    private static final int DEFAULT_AUDIO = 2;

    private static final int DEFAULT_MIDI = 1;
    private static final long RECEIVE_MILLIS = 100;
    /** Whoever makes slaves up finds the memory bounded. */
    private static final int MAX_REMEMBERED = 100;

    private final MasterRequest request;
    private final DiscoverySocket socket;
    private final LinkFactory links;
    private final Consumer<String> notices;
    private final NanoClock clock;
    private final Set<String> said = new HashSet<>();

    SlaveSearch(
            MasterRequest request,
            DiscoverySocket socket,
            LinkFactory links,
            Consumer<String> notices,
            NanoClock clock) {
        this.request = request;
        this.socket = socket;
        this.links = links;
        this.notices = notices;
        this.clock = clock;
    }

    /** The set-up that a slave has started on, its link kept; null when the deadline came first. */
    @Nullable
    SetUp find(long deadlineNanos) {
        while (clock.nanoTime() - deadlineNanos < 0) {
            long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - clock.nanoTime()) + 1;
            Arrival arrival = socket.receive(Math.clamp(leftMillis, 1, RECEIVE_MILLIS));
            if (arrival != null && announces(arrival.datagram())) {
                SetUp started = answer(arrival, deadlineNanos);
                if (started != null) {
                    return started;
                }
            }
        }
        return null;
    }

    private static boolean announces(MemorySegment packet) {
        return ParamsPacket.check(packet) && ParamsPacket.kind(packet) == MessageKind.AVAILABLE;
    }

    private @Nullable SetUp answer(Arrival arrival, long deadlineNanos) {
        SessionParams wish = ParamsPacket.read(arrival.datagram());
        ChannelCounts counts = agreed(wish.channels(), request.channels());
        if (counts == null) {
            refuse(
                    wish,
                    "has other counts of channels (" + wish.channels() + ") than this master (" + request.channels()
                            + ")");
            return null;
        }
        Announcement judged = Announcement.judge(
                ParamsPacket.version(arrival.datagram()), wish.withChannels(counts), offer(), SESSION_ID);
        return switch (judged) {
            case Announcement.Declined declined -> {
                refuse(wish, declined.line());
                yield null;
            }
            case Announcement.Welcome welcome -> setUp(welcome.params(), arrival, deadlineNanos);
        };
    }

    private MasterOffer offer() {
        Format format = request.format();
        return new MasterOffer(
                HostName.local(),
                format.sampleRate(),
                format.periodFrames(),
                new ChannelCounts(DEFAULT_AUDIO, DEFAULT_AUDIO, DEFAULT_MIDI, DEFAULT_MIDI));
    }

    private @Nullable SetUp setUp(SessionParams params, Arrival arrival, long deadlineNanos) {
        CycleFormat format = new CycleFormat(params);
        if (!format.windowFits(Stream.RETURN)) {
            refuse(params, "asks for a session that takes more memory than this master may use");
            return null;
        }
        long endNanos = Math.min(deadlineNanos - clock.nanoTime(), SET_UP_NANOS) + clock.nanoTime();
        try (SetUp setUp = new SetUp(
                SlaveIdentity.of(params, arrival.source()),
                params,
                new MasterHandshake(params, clock.nanoTime()),
                links.connect(LinkFactory.ANY_PORT, arrival.source(), format.bufferBytes()),
                clock)) {
            if (outcome(setUp, endNanos) == Action.STARTED) {
                setUp.keepLink();
                return setUp;
            }
        } catch (TransportFailed e) {
            refuse(params, "cannot be served: " + e.getMessage());
        }
        return null;
    }

    private Action outcome(SetUp setUp, long endNanos) {
        Action outcome = Action.NOTHING;
        for (long now = clock.nanoTime(); outcome == Action.NOTHING && now - endNanos < 0; now = clock.nanoTime()) {
            outcome = setUp.step(Math.min(endNanos - now, LONGEST_WAIT_NANOS) + now);
        }
        return outcome;
    }

    private void refuse(SessionParams slave, String why) {
        String line = "slave " + slave.name() + " " + why + "; waiting on";
        if (said.size() < MAX_REMEMBERED && said.add(line)) {
            notices.accept(line);
        }
    }

    /** Counts that suit both; null if there are none. */
    private static @Nullable ChannelCounts agreed(ChannelCounts wished, ChannelCounts asked) {
        boolean fit = fit(wished.sendAudio(), asked.sendAudio())
                && fit(wished.returnAudio(), asked.returnAudio())
                && fit(wished.sendMidi(), asked.sendMidi())
                && fit(wished.returnMidi(), asked.returnMidi());
        return fit
                ? new ChannelCounts(
                        Math.max(wished.sendAudio(), asked.sendAudio()),
                        Math.max(wished.returnAudio(), asked.returnAudio()),
                        Math.max(wished.sendMidi(), asked.sendMidi()),
                        Math.max(wished.returnMidi(), asked.returnMidi()))
                : null;
    }

    private static boolean fit(int one, int other) {
        return one == other || one == ChannelCounts.MASTERS_CHOICE || other == ChannelCounts.MASTERS_CHOICE;
    }
}
