package org.wirejack.cli.text;

import org.wirejack.audio.Format;
import org.wirejack.cli.option.Timing;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.SessionParams;

/** What was agreed, in words. */
public final class SessionText {
    private SessionText() {}

    /** Format, channels, encoding, mode, latency, and what kind of peer it is. */
    public static String full(SessionParams params) {
        return Figures.format(new Format(params.sampleRate(), params.periodFrames())) + ", "
                + channels(params.channels()) + encoding(params) + ", " + mode(params) + ", latency " + latency(params)
                + ", "
                + peer(params);
    }

    /** {@code 2 in, 2 out}, and MIDI where there is some; seen from the slave. */
    public static String channels(ChannelCounts channels) {
        String audio = channels.sendAudio() + " in, " + channels.returnAudio() + " out";
        boolean midi = channels.sendMidi() + channels.returnMidi() > 0;
        return midi ? audio + ", MIDI " + channels.sendMidi() + " in, " + channels.returnMidi() + " out" : audio;
    }

    public static String mode(SessionParams params) {
        return Timing.modeName(params.slaveSync(), params.latencyCycles()) + " mode";
    }

    /** Where it is not the usual one; empty, or begins with a comma. */
    private static String encoding(SessionParams params) {
        Encoding encoding = Encoding.of(params);
        return encoding.equals(Encoding.FLOAT) ? "" : ", " + encoding;
    }

    /** There and back. */
    public static String latency(SessionParams params) {
        return Figures.frames(SessionLatency.of(params).roundTripFrames(), params.sampleRate());
    }

    /** Whether the extensions of {@link Capability} are in use. */
    public static String peer(SessionParams params) {
        return Capability.isAcceptance(params.capability()) ? "Wirejack peer" : "stock NetJACK2 peer";
    }
}
