package org.wirejack.session;

import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.SessionParams;

/** Params packets of tests, as values. */
final class Wishes {
    static final MasterOffer OFFER = new MasterOffer("studio", 48_000, 128, new ChannelCounts(8, 6, 1, 1));

    private Wishes() {}

    /** What a stock slave announces: two channels each way. */
    static SessionParams stock() {
        return new SessionParams(
                "synth",
                "",
                "stage",
                1500,
                0,
                0,
                new ChannelCounts(2, 2, 0, 0),
                0,
                0,
                Encoder.FLOAT.ordinal(),
                0,
                true,
                2);
    }

    /** What a slave of ours announces. */
    static SessionParams ours() {
        return stock().withCapability(Capability.offer(Capability.KNOWN));
    }

    static SessionParams counts(SessionParams params, int send, int back) {
        return params.withChannels(new ChannelCounts(send, back, 0, 0));
    }

    static SessionParams with(SessionParams params, String name, int mtu, int encoder, int latencyCycles) {
        return new SessionParams(
                name,
                params.masterHost(),
                params.slaveHost(),
                mtu,
                params.sessionId(),
                params.capability(),
                params.channels(),
                params.sampleRate(),
                params.periodFrames(),
                encoder,
                params.kbps(),
                params.slaveSync(),
                latencyCycles);
    }

    /** What a master of ours sets up for {@link #ours}. */
    static SessionParams agreed() {
        return ours().withMaster("studio", 7, 48_000, 128).withCapability(Capability.acceptance(Capability.KNOWN));
    }
}
