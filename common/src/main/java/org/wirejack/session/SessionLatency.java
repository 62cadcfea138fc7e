package org.wirejack.session;

import org.wirejack.wire.SessionParams;

/**
 * What a session adds to the way of a sample, in frames: latency × period there and back, one period more when the
 * slave's graph runs while the answer of the cycle before is on its way.
 *
 * @param sendFrames master's port to the slave's
 * @param returnFrames slave's port to the master's
 */
public record SessionLatency(int sendFrames, int returnFrames) {
    /** Split in halves, as stock peers report it. */
    public static SessionLatency of(SessionParams params) {
        int queueFrames = params.latencyCycles() * params.periodFrames();
        int graphFrames = params.slaveSync() ? 0 : params.periodFrames();
        return new SessionLatency(queueFrames / 2, queueFrames - queueFrames / 2 + graphFrames);
    }

    public int roundTripFrames() {
        return sendFrames + returnFrames;
    }
}
