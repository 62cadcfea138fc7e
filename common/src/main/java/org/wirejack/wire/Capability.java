package org.wirejack.wire;

/**
 * Our own word in the params packet's TransportSync field, which stock peers carry and ignore.
 *
 * <pre>
 * bits 31..24  0x57, "W"
 * bits 23..20  kind: 4 offer, 5 acceptance, 6 refusal
 * bits 19..16  version of this word: 1
 * bits 15..0   extensions, a bit each; in a refusal its reason
 * </pre>
 *
 * <p>A slave offers in AVAILABLE; a master of ours accepts in SETUP those it knows too, and the slave's START repeats
 * that. A stock master sends the offer back as it came, which is no acceptance. Refusals go only to those that offered.
 */
public final class Capability {
    /** Audio packets may carry a part of the ports, so none outgrows the MTU. */
    public static final int PORT_GROUPS = 1;

    /** A master that runs as fast as it can says so, by a sync packet's Frames of 0; the slave then takes its time. */
    public static final int FREEWHEEL = 2;

    /** MIDI events travel as numbered records instead of JACK2's blocks: any length, and what is lost shows. */
    public static final int MIDI_RECORDS = 4;

    /** All that this version knows. */
    public static final int KNOWN = PORT_GROUPS | FREEWHEEL | MIDI_RECORDS;

    private static final int MARK = 0x57;
    private static final int VERSION = 1;
    private static final int OFFER = 4;
    private static final int ACCEPTANCE = 5;
    private static final int REFUSAL = 6;

    private Capability() {}

    public static int offer(int extensions) {
        return word(OFFER, extensions);
    }

    public static int acceptance(int extensions) {
        return word(ACCEPTANCE, extensions);
    }

    public static int refusal(RefusalReason reason) {
        return word(REFUSAL, reason.ordinal());
    }

    public static boolean isOffer(int word) {
        return isKind(word, OFFER);
    }

    public static boolean isAcceptance(int word) {
        return isKind(word, ACCEPTANCE);
    }

    public static boolean isRefusal(int word) {
        return isKind(word, REFUSAL) && (word & 0xFFFF) < RefusalReason.values().length;
    }

    /** Extensions offered or accepted; 0 for a word that is neither. */
    public static int extensions(int word) {
        return isOffer(word) || isAcceptance(word) ? word & 0xFFFF : 0;
    }

    /** Reason of a word for which {@link #isRefusal} holds. */
    public static RefusalReason reason(int word) {
        return RefusalReason.values()[word & 0xFFFF];
    }

    private static boolean isKind(int word, int kind) {
        return word >>> 24 == MARK && (word >>> 20 & 0xF) == kind && (word >>> 16 & 0xF) == VERSION;
    }

    private static int word(int kind, int low) {
        return MARK << 24 | kind << 20 | VERSION << 16 | low & 0xFFFF;
    }
}
