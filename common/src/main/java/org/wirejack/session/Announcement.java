package org.wirejack.session;

import org.wirejack.codec.AudioCodecs;
import org.wirejack.codec.ChannelRuns;
import org.wirejack.codec.FloatGeometry;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.Encoding;
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
        Encoding encoding = Encoding.of(wish);
        String refusal = offer.encodings().refusal(encoding, offer.sampleRate(), offer.periodFrames());
        if (refusal != null) {
            return new Declined(
                    "asks for " + encoding + ", which this master cannot do: " + refusal, RefusalReason.ENCODER, ours);
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
            return safeRuns(counts, params);
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

    private static ChannelCounts safeRuns(ChannelCounts counts, SessionParams params) {
        return new ChannelCounts(
                largest(counts.sendAudio(), params),
                largest(counts.returnAudio(), params),
                counts.sendMidi(),
                counts.returnMidi());
    }

    private static int largest(int channels, SessionParams params) {
        int safe = channels;
        while (new ChannelRuns(safe, AudioCodecs.runBytes(params), params.mtu()).overruns()) {
            safe--;
        }
        return safe;
    }
}
