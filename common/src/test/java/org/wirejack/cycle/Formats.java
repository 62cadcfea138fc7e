package org.wirejack.cycle;

import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.SessionParams;

/** Session formats of tests: session 7 at 48 kHz, MTU 1500, 64 frames, latency 2, sync, unless a test says otherwise. */
public record Formats(SessionParams params) {
    /** Two of our ends: port groups and all. */
    public static Formats ours(int audio, int midi) {
        return stock(audio, midi).capability(Capability.acceptance(Capability.KNOWN));
    }

    /** With a stock peer. */
    public static Formats stock(int audio, int midi) {
        ChannelCounts channels = new ChannelCounts(audio, audio, midi, midi);
        return new Formats(new SessionParams(
                "synth", "studio", "stage", 1500, 7, 0, channels, 48_000, 64, Encoder.FLOAT.ordinal(), 0, true, 2));
    }

    /** A slave of ours by another name, with two channels. */
    public static Formats named(String name) {
        SessionParams params = ours(2, 0).params();
        return new Formats(new SessionParams(
                name,
                params.masterHost(),
                params.slaveHost(),
                params.mtu(),
                params.sessionId(),
                params.capability(),
                params.channels(),
                params.sampleRate(),
                params.periodFrames(),
                params.encoder(),
                0,
                true,
                2));
    }

    public Formats capability(int word) {
        return new Formats(params.withCapability(word));
    }

    public Formats period(int frames) {
        return new Formats(params.withMaster("studio", 7, 48_000, frames));
    }

    public Formats mtu(int mtu) {
        return changed(mtu, params.encoder(), params.slaveSync(), params.latencyCycles());
    }

    public Formats encoder(Encoder encoder) {
        return changed(params.mtu(), encoder.ordinal(), params.slaveSync(), params.latencyCycles());
    }

    public Formats encoding(Encoding encoding) {
        return new Formats(params.withEncoding(encoding));
    }

    public Formats mode(boolean sync, int latencyCycles) {
        return changed(params.mtu(), params.encoder(), sync, latencyCycles);
    }

    private Formats changed(int mtu, int encoder, boolean sync, int latencyCycles) {
        return new Formats(new SessionParams(
                params.name(),
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
                sync,
                latencyCycles));
    }

    public CycleFormat format() {
        return new CycleFormat(params);
    }
}
