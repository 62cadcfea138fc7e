package org.wirejack.session;

import org.wirejack.opus.OpusMode;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.SessionParams;

/**
 * What a session adds to the way of a sample, in frames: latency × period there and back, one period more when the
 * slave's graph runs while the answer of the cycle before is on its way, and each way what the encoding takes.
 *
 * @param sendFrames master's port to the slave's
 * @param returnFrames slave's port to the master's
 */
public record SessionLatency(int sendFrames, int returnFrames) {
    /** Split in halves, as stock peers report it. */
    public static SessionLatency of(SessionParams params) {
        int queueFrames = params.latencyCycles() * params.periodFrames();
        int graphFrames = params.slaveSync() ? 0 : params.periodFrames();
        int codecFrames = codecFrames(params);
        return new SessionLatency(
                queueFrames / 2 + codecFrames, queueFrames - queueFrames / 2 + graphFrames + codecFrames);
    }

    /** Frames by which decoded sound is later than the cycle that carries it; events are not. */
    public static int codecFrames(SessionParams params) {
        return params.encoder() == Encoder.OPUS.ordinal()
                ? new OpusMode(params.sampleRate(), params.periodFrames()).delayFrames()
                : 0;
    }

    public int roundTripFrames() {
        return sendFrames + returnFrames;
    }
}
