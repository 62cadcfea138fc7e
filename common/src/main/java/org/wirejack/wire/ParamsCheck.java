package org.wirejack.wire;

import org.jspecify.annotations.Nullable;

/** Holds the values of a params packet against the ranges that we serve; the wire never decides how much memory we take. */
public final class ParamsCheck {
    /** Of each channel, in units of 1024 bit/s; Opus knows no less, and uses about 260 at the most for one channel. */
    public static final int MIN_OPUS_KBPS = 8;

    public static final int MAX_OPUS_KBPS = 512;

    private static final int MIN_RATE = 8_000;
    private static final int MAX_RATE = 192_000;

    private ParamsCheck() {}

    /** What is wrong with an announcement (counts may be left to the master), as a sentence's beginning, or null. */
    public static @Nullable String announcement(SessionParams params) {
        ChannelCounts counts = params.channels();
        if (params.name().isEmpty()) {
            return "no name";
        }
        String wrong = range("MTU", params.mtu(), Wire.MIN_MTU, Wire.MAX_MTU);
        wrong = wrong != null ? wrong : range("send channels", counts.sendAudio(), -1, Wire.MAX_CHANNELS);
        wrong = wrong != null ? wrong : range("return channels", counts.returnAudio(), -1, Wire.MAX_CHANNELS);
        wrong = wrong != null ? wrong : range("send MIDI channels", counts.sendMidi(), -1, Wire.MAX_CHANNELS);
        wrong = wrong != null ? wrong : range("return MIDI channels", counts.returnMidi(), -1, Wire.MAX_CHANNELS);
        wrong = wrong != null ? wrong : range("encoder", params.encoder(), 0, Encoder.values().length - 1);
        wrong = wrong != null ? wrong : opusRate(params);
        return wrong != null ? wrong : range("latency", params.latencyCycles(), 0, Wire.MAX_LATENCY_CYCLES);
    }

    /** What is wrong with a session's final values, or null. */
    public static @Nullable String session(SessionParams params) {
        String wrong = announcement(params);
        ChannelCounts counts = params.channels();
        if (wrong == null
                && Math.min(
                                Math.min(counts.sendAudio(), counts.returnAudio()),
                                Math.min(counts.sendMidi(), counts.returnMidi()))
                        < 0) {
            wrong = "channel counts left open";
        }
        wrong = wrong != null ? wrong : range("sample rate", params.sampleRate(), MIN_RATE, MAX_RATE);
        return wrong != null ? wrong : range("period", params.periodFrames(), 1, Wire.MAX_PERIOD_FRAMES);
    }

    private static @Nullable String opusRate(SessionParams params) {
        return params.encoder() == Encoder.OPUS.ordinal()
                ? range("Opus kbit/s", params.kbps(), MIN_OPUS_KBPS, MAX_OPUS_KBPS)
                : null;
    }

    private static @Nullable String range(String what, int value, int min, int max) {
        return value >= min && value <= max ? null : what + " " + value + " (allowed are " + min + " to " + max + ")";
    }
}
