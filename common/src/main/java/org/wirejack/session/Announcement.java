package org.wirejack.session;

import org.wirejack.codec.FloatGeometry;
import org.wirejack.codec.Int16Geometry;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.ParamsCheck;
import org.wirejack.wire.RefusalReason;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Wire;

/** A master's answer to an announcement, as a value: what it will set up, or why it will not. */
public sealed interface Announcement {
    /** The session to set up. */
    record Welcome(SessionParams params) implements Announcement {}

    /**
     * No session.
     *
     * @param line for the user, with both sides' values
     * @param tellSlave whether the slave is one of ours and can be told
     */
    record Declined(String line, RefusalReason reason, boolean tellSlave) implements Announcement {}

    /**
     * Judges an announcement.
     *
     * @param version the protocol that the slave speaks
     * @param sessionId for the session
     */
    static Announcement judge(int version, SessionParams wish, MasterOffer offer, int sessionId) {
        boolean ours = Capability.isOffer(wish.capability());
        if (version != Wire.PROTOCOL_VERSION) {
            return new Declined(
                    "speaks protocol " + version + ", this master speaks " + Wire.PROTOCOL_VERSION,
                    RefusalReason.VERSION,
                    ours);
        }
        String wrong = ParamsCheck.announcement(wish);
        if (wrong != null) {
            return new Declined("asks for " + wrong, RefusalReason.PARAMETERS, ours);
        }
        Encoder encoder = Encoder.of(wish.encoder());
        if (encoder != Encoder.FLOAT && encoder != Encoder.INT16) {
            return new Declined(
                    "asks for the encoder " + encoder + ", this master has FLOAT and INT16",
                    RefusalReason.ENCODER,
                    ours);
        }
        return new Welcome(agree(wish, offer, sessionId));
    }

    private static SessionParams agree(SessionParams wish, MasterOffer offer, int sessionId) {
        SessionParams params = wish.withMaster(offer.host(), sessionId, offer.sampleRate(), offer.periodFrames());
        ChannelCounts counts = resolve(wish.channels(), offer);
        if (Capability.isOffer(wish.capability())) {
            params = params.withCapability(
                    Capability.acceptance(Capability.extensions(wish.capability()) & Capability.KNOWN));
        }
        return params.withChannels(safe(counts, params));
    }

    private static ChannelCounts resolve(ChannelCounts wish, MasterOffer offer) {
        return new ChannelCounts(
                orElse(wish.sendAudio(), offer.channels().sendAudio()),
                orElse(wish.returnAudio(), offer.channels().returnAudio()),
                orElse(wish.sendMidi(), offer.channels().sendMidi()),
                orElse(wish.returnMidi(), offer.channels().returnMidi()));
    }

    private static int orElse(int wished, int masters) {
        return wished == ChannelCounts.MASTERS_CHOICE ? masters : wished;
    }

    /** Counts at which neither end overruns the buffers that protocol 8 gives it. */
    private static ChannelCounts safe(ChannelCounts counts, SessionParams params) {
        if (params.encoder() != Encoder.FLOAT.ordinal()) {
            return safeInt16(counts, params);
        }
        return (Capability.extensions(params.capability()) & Capability.PORT_GROUPS) != 0
                        && Capability.isAcceptance(params.capability())
                ? counts
                : safeFloat(counts, new FloatGeometry(params.mtu(), params.periodFrames()));
    }

    /** A few silent ports more on the way there, which we fill, fewer on the way back, which the slave fills. */
    private static ChannelCounts safeFloat(ChannelCounts counts, FloatGeometry geometry) {
        int more = geometry.nextSafe(counts.sendAudio());
        int send = more < 0 ? geometry.largestSafe(counts.sendAudio()) : more;
        int back = geometry.largestSafe(counts.returnAudio());
        return new ChannelCounts(send, back, counts.sendMidi(), counts.returnMidi());
    }

    private static ChannelCounts safeInt16(ChannelCounts counts, SessionParams params) {
        return new ChannelCounts(
                largestInt16(counts.sendAudio(), params),
                largestInt16(counts.returnAudio(), params),
                counts.sendMidi(),
                counts.returnMidi());
    }

    private static int largestInt16(int channels, SessionParams params) {
        int safe = channels;
        while (new Int16Geometry(safe, params.periodFrames(), params.mtu()).overruns()) {
            safe--;
        }
        return safe;
    }
}
