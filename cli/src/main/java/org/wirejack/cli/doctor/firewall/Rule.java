package org.wirejack.cli.doctor.firewall;

/**
 * One rule, read for one packet.
 *
 * @param match whether it means the packet
 * @param action what it does then
 * @param chain of a jump; else empty
 */
record Rule(Match match, Action action, String chain) {
    /** What a rule does. */
    enum Action {
        ACCEPT,
        DROP,
        JUMP,
        GOTO,
        RETURN,
        /** Counts, logs, marks. */
        NOTHING
    }

    static Rule read(String text, Packet packet) {
        return new RuleReader(new Words(text), packet).read();
    }
}
