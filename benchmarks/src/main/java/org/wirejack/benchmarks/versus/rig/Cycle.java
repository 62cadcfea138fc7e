package org.wirejack.benchmarks.versus.rig;

/**
 * One cycle of a session, as packets at the slave's interface showed it; times since the epoch.
 *
 * @param number the master's, of 32 bits
 * @param firstNanos when its first packet came
 * @param askedNanos when its last packet came: the slave has all of it
 * @param answeredNanos when the answer's last packet left; 0: there was none
 * @param sounding whether audio was in its answer
 */
public record Cycle(int number, long firstNanos, long askedNanos, long answeredNanos, boolean sounding) {
    public boolean answered() {
        return answeredNanos != 0;
    }

    /** How long the slave took, from having all of it to having sent all; of answered ones. */
    public long turnaroundNanos() {
        return answeredNanos - askedNanos;
    }
}
