package org.wirejack.session;

import org.jspecify.annotations.Nullable;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsCheck;
import org.wirejack.wire.RefusalReason;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Wire;

/**
 * The slave's search for a master, from its first AVAILABLE to its START. Pure: time and messages come in, what to do
 * comes out. One thread.
 *
 * <pre>
 * time is due    ANNOUNCE, for ever
 * SETUP          START when it is wanted and all of it can be done here, else DECLINE with a reason
 * refusal        TURNED_DOWN with the master's reason, and on with the search
 * other          NOTHING
 * </pre>
 */
public final class SlaveHandshake {
    /** What to do. */
    public enum Action {
        NOTHING,
        /** Send {@link #wish} as AVAILABLE. */
        ANNOUNCE,
        /** {@link #agreed} holds: make ready for its first cycle, then send it back as START. */
        START,
        /**
         * Send {@link #answer} back as KILL_MASTER; {@link #reason} says why. A master of ours understands it; a stock
         * master gives up after five of them, where silence keeps it, and all its other slaves, waiting for 51 s.
         */
        DECLINE,
        /** The master will not; {@link #reason} says why. */
        TURNED_DOWN
    }

    /** Three times as often as stock slaves: with half a second lost to chance, a cable is back within a second. */
    static final long ANNOUNCE_NANOS = 300_000_000L;

    private final SessionParams wish;
    private final int onlyRate;
    private final Encodings encodings;
    private long nextAnnounceNanos;
    private @Nullable SessionParams agreed;
    private SessionParams answer;
    private String reason = "";

    /**
     * @param wish what AVAILABLE says
     * @param onlyRate the one sample rate that can be run here, in Hz, or 0 for any
     */
    public SlaveHandshake(SessionParams wish, int onlyRate, long nowNanos) {
        this(wish, onlyRate, Encodings.system(), nowNanos);
    }

    SlaveHandshake(SessionParams wish, int onlyRate, Encodings encodings, long nowNanos) {
        this.wish = wish;
        this.encodings = encodings;
        this.onlyRate = onlyRate;
        this.answer = wish;
        nextAnnounceNanos = nowNanos;
    }

    public Action onTime(long nowNanos) {
        if (nowNanos - nextAnnounceNanos < 0) {
            return Action.NOTHING;
        }
        nextAnnounceNanos = nowNanos + ANNOUNCE_NANOS;
        return Action.ANNOUNCE;
    }

    /** A params packet came from a master that may be joined, in protocol {@code version}. */
    public Action onMessage(MessageKind kind, int version, SessionParams message) {
        return onMessage(kind, version, message, true);
    }

    /** @param wanted whether its sender may be joined; a SETUP of another one is declined */
    public Action onMessage(MessageKind kind, int version, SessionParams message, boolean wanted) {
        if (kind == MessageKind.KILL_MASTER && Capability.isRefusal(message.capability())) {
            return turnedDown(version, message);
        }
        if (kind != MessageKind.SETUP || !message.name().equals(wish.name())) {
            return Action.NOTHING;
        }
        return wanted
                ? judge(version, withMidiSettled(message))
                : decline(message, RefusalReason.OTHER_MASTER, "is not the one to join");
    }

    /** A libjacknet master leaves MIDI counts as they were asked for, open, and sends none. */
    private static SessionParams withMidiSettled(SessionParams setup) {
        ChannelCounts counts = setup.channels();
        return Math.min(counts.sendMidi(), counts.returnMidi()) == ChannelCounts.MASTERS_CHOICE
                ? setup.withChannels(new ChannelCounts(
                        counts.sendAudio(),
                        counts.returnAudio(),
                        settled(counts.sendMidi()),
                        settled(counts.returnMidi())))
                : setup;
    }

    private static int settled(int count) {
        return count == ChannelCounts.MASTERS_CHOICE ? 0 : count;
    }

    private Action judge(int version, SessionParams setup) {
        if (version != Wire.PROTOCOL_VERSION) {
            return decline(
                    setup,
                    RefusalReason.VERSION,
                    "speaks protocol " + version + ", this slave speaks " + Wire.PROTOCOL_VERSION);
        }
        String wrong = ParamsCheck.session(setup);
        if (wrong != null) {
            return decline(setup, RefusalReason.PARAMETERS, "sets up " + wrong);
        }
        Encoding encoding = Encoding.of(wish);
        if (!Encoding.of(setup).equals(encoding)) {
            return decline(
                    setup,
                    RefusalReason.ENCODER,
                    "sets up " + Encoding.of(setup) + ", this slave asked for " + encoding);
        }
        if (onlyRate != 0 && setup.sampleRate() != onlyRate) {
            return decline(
                    setup.withMaster(setup.masterHost(), setup.sessionId(), onlyRate, setup.periodFrames()),
                    RefusalReason.SAMPLE_RATE,
                    "runs at " + setup.sampleRate() + " Hz, this slave at " + onlyRate + " Hz only");
        }
        String refusal = encodings.refusal(setup);
        if (refusal != null) {
            return decline(setup, RefusalReason.ENCODER, "is no match for " + encoding + ": " + refusal);
        }
        agreed = setup;
        return Action.START;
    }

    private Action decline(SessionParams told, RefusalReason kind, String why) {
        answer = told.withCapability(Capability.refusal(kind));
        reason = why;
        return Action.DECLINE;
    }

    private Action turnedDown(int version, SessionParams message) {
        reason = switch (Capability.reason(message.capability())) {
            case VERSION -> "speaks protocol " + version + ", this slave speaks " + Wire.PROTOCOL_VERSION;
            case SAMPLE_RATE -> "runs at " + message.sampleRate() + " Hz only";
            case ENCODER ->
                "cannot do " + Encoding.of(wish) + " at " + message.sampleRate() + " Hz with periods of "
                        + message.periodFrames() + " frames";
            case PARAMETERS -> "finds this slave's wishes out of range";
            case FULL -> "serves as many slaves as it may";
            case OTHER_MASTER -> "is meant for others";
        };
        return Action.TURNED_DOWN;
    }

    public SessionParams wish() {
        return wish;
    }

    /**
     * The wish, as told to one master only: others of ours that hear it in the group keep out of it.
     *
     * @param masterName host name of that master; empty for any
     */
    public SessionParams wish(String masterName) {
        return wish.withMaster(masterName, wish.sessionId(), wish.sampleRate(), wish.periodFrames());
    }

    /** After START. */
    public SessionParams agreed() {
        if (agreed == null) {
            throw new IllegalStateException("no master has answered");
        }
        return agreed;
    }

    /** After DECLINE. */
    public SessionParams answer() {
        return answer;
    }

    /** After DECLINE or TURNED_DOWN: the rest of a sentence that begins with the master. */
    public String reason() {
        return reason;
    }
}
