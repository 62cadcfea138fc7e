package org.wirejack.rt;

/**
 * What the system said to a wish for real-time running.
 *
 * @param line one line for a person: what was had, or why not and what follows
 */
public record RealtimeOutcome(Answer answer, String line) {
    /** Whether it was had. */
    public enum Answer {
        GRANTED,
        /** By this machine's settings; they can be changed. */
        REFUSED,
        /** Nobody asked. */
        UNWANTED,
        /** This system has no such thing that we know how to ask for. */
        UNAVAILABLE
    }

    static RealtimeOutcome granted(String line) {
        return new RealtimeOutcome(Answer.GRANTED, line);
    }

    static RealtimeOutcome refused(String line) {
        return new RealtimeOutcome(Answer.REFUSED, line);
    }

    static RealtimeOutcome unwanted(String line) {
        return new RealtimeOutcome(Answer.UNWANTED, line);
    }

    static RealtimeOutcome unavailable(String line) {
        return new RealtimeOutcome(Answer.UNAVAILABLE, line);
    }

    /** Whether it was wished for in vain. */
    public boolean missing() {
        return answer == Answer.REFUSED || answer == Answer.UNAVAILABLE;
    }

    public boolean granted() {
        return answer == Answer.GRANTED;
    }
}
