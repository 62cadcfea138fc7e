package org.wirejack.live.relay;

/** A slave's live view did not do what was asked; says why in one sentence. */
public final class SlaveRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean answered;

    private SlaveRefused(String sentence, boolean answered) {
        super(sentence);
        this.answered = answered;
    }

    /** It has answered that it will not. */
    static SlaveRefused answered(String sentence) {
        return new SlaveRefused(sentence, true);
    }

    /** There was no answer, or none that helps. */
    static SlaveRefused silent(String sentence) {
        return new SlaveRefused(sentence, false);
    }

    /** Whether the slave itself has said no. */
    public boolean answered() {
        return answered;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
