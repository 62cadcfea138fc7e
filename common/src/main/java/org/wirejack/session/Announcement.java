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
        SessionParams params = agree(wish, offer, sessionId);
        if (encoder == Encoder.INT16 && overruns(params)) {
            return new Declined(
                    "asks for " + params.channels().mostAudio()
                            + " channels of INT16, whose packets do not fit the MTU of " + params.mtu(),
                    RefusalReason.PARAMETERS,
                    ours);
        }
        return new Welcome(params);
    }

    /** In int16 all channels travel in every packet: there are none that could be left out. */
    private static boolean overruns(SessionParams params) {
        ChannelCounts counts = params.channels();
        return new Int16Geometry(counts.sendAudio(), params.periodFrames(), params.mtu()).overruns()
                || new Int16Geometry(counts.returnAudio(), params.periodFrames(), params.mtu()).overruns();
    }

    private static SessionParams agree(SessionParams wish, MasterOffer offer, int sessionId) {
        SessionParams params = wish.withMaster(offer.host(), sessionId, offer.sampleRate(), offer.periodFrames());
        ChannelCounts counts = resolve(wish.channels(), offer);
        if (Capability.isOffer(wish.capability())) {
            int accepted = Capability.extensions(wish.capability()) & Capability.KNOWN;
            return params.withChannels(counts).withCapability(Capability.acceptance(accepted));
        }
        return params.withChannels(
                wish.encoder() == Encoder.FLOAT.ordinal()
                        ? safe(counts, new FloatGeometry(wish.mtu(), offer.periodFrames()))
                        : counts);
    }

    private static ChannelCounts resolve(ChannelCounts wish, MasterOffer offer) {
        return new ChannelCounts(
                orElse(wish.sendAudio(), offer.audioFromMaster()),
                orElse(wish.returnAudio(), offer.audioToMaster()),
                orElse(wish.sendMidi(), offer.midi()),
                orElse(wish.returnMidi(), offer.midi()));
    }

    private static int orElse(int wished, int masters) {
        return wished == ChannelCounts.MASTERS_CHOICE ? masters : wished;
    }

    /**
     * Counts at which a stock peer does not overrun its own buffers: a few silent ports more on the way there, which we
     * fill, fewer on the way back, which it fills.
     */
    private static ChannelCounts safe(ChannelCounts counts, FloatGeometry geometry) {
        int more = geometry.nextSafe(counts.sendAudio());
        int send = more < 0 ? geometry.largestSafe(counts.sendAudio()) : more;
        int back = geometry.largestSafe(counts.returnAudio());
        return new ChannelCounts(send, back, counts.sendMidi(), counts.returnMidi());
    }
}
