package org.wirejack.live.model;

import org.wirejack.session.SessionLatency;
import org.wirejack.wire.Capability;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.SessionParams;

/** What a slave and its master agreed upon. */
public record SessionFigures(
        @About("fast, sync or async.") String mode,

        @About("Frames a second.") int sampleRate,

        @About("Frames a cycle.") int periodFrames,

        @About("Cycles that the master waits for an answer.")
        int latencyCycles,

        @About("What the session adds to the way of a sample there and back, in frames.")
        int latencyFrames,

        @About("The same in milliseconds.") double latencyMillis,

        @About("Audio channels from the master.") int audioFromMaster,

        @About("Audio channels to the master.") int audioToMaster,

        @About("MIDI ports from the master.") int midiFromMaster,

        @About("MIDI ports to the master.") int midiToMaster,

        @About("How samples are written: float, int16 or opus:KBITS.")
        String encoding,

        @About("Largest packet, in bytes.") int mtu,

        @About("Whether the other end is a stock NetJACK2.") boolean stock) {

    public static SessionFigures of(SessionParams params) {
        int latencyFrames = SessionLatency.of(params).roundTripFrames();
        return new SessionFigures(
                mode(params),
                params.sampleRate(),
                params.periodFrames(),
                params.latencyCycles(),
                latencyFrames,
                Millis.ofFrames(latencyFrames, params.sampleRate()),
                params.channels().sendAudio(),
                params.channels().returnAudio(),
                params.channels().sendMidi(),
                params.channels().returnMidi(),
                Encoding.of(params).toString(),
                params.mtu(),
                !Capability.isAcceptance(params.capability()));
    }

    private static String mode(SessionParams params) {
        if (!params.slaveSync()) {
            return "async";
        }
        return params.latencyCycles() == 0 ? "fast" : "sync";
    }
}
