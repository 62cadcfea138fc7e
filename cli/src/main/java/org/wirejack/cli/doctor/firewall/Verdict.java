package org.wirejack.cli.doctor.firewall;

/**
 * What becomes of a packet.
 *
 * @param chain family, table and chain that packets come to first; empty if it passes
 * @param rule that drops it, or "policy drop"
 */
public record Verdict(Outcome outcome, String chain, String rule) {
    /** Whether it gets through. */
    public enum Outcome {
        PASSES,
        /** It depends on rules that are not understood. */
        UNSURE,
        DROPPED
    }

    static final Verdict PASSES = new Verdict(Outcome.PASSES, "", "");

    public Verdict worse(Verdict other) {
        return outcome.compareTo(other.outcome) < 0 ? other : this;
    }
}
