package org.wirejack.discovery;

import org.wirejack.wire.ChannelCounts;

/**
 * The figures of a peer's session, or those that it wishes for.
 *
 * @param rate Hz; 0: none yet
 * @param periodFrames 0: none yet
 * @param channels −1 for the master's choice
 * @param mode fast, sync or async; empty: none
 * @param latencyCycles 0 to 30; −1: none
 * @param roundTripFrames what the session adds to the way of a sample there and back; −1: not known
 */
public record PeerSession(
        int rate, int periodFrames, ChannelCounts channels, String mode, int latencyCycles, int roundTripFrames) {
    private static final ChannelCounts OPEN = new ChannelCounts(-1, -1, -1, -1);

    /** A manager's: it has a rate and a period, the rest differs from slave to slave. */
    public static PeerSession ofManager(int rate, int periodFrames) {
        return new PeerSession(rate, periodFrames, OPEN, "", -1, -1);
    }

    /** Round trip in milliseconds; negative if it is not known. */
    public double roundTripMillis() {
        return rate > 0 && roundTripFrames >= 0 ? roundTripFrames * 1e3 / rate : -1;
    }
}
