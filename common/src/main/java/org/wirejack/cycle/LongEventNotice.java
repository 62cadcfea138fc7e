package org.wirejack.cycle;

import org.jspecify.annotations.Nullable;

/** What the user should read, once for each session, when MIDI events were too long for a stock peer. Control threads. */
public final class LongEventNotice {
    private final CycleCounters counters;
    private long saidEvents;
    private boolean said;

    public LongEventNotice(CycleCounters counters) {
        this.counters = counters;
    }

    /** A session begins. */
    public void begin() {
        saidEvents = counters.longEvents.get();
        said = false;
    }

    /**
     * One line, or null when there is nothing to say or all is said.
     *
     * @param peer the name of whom they do not reach
     */
    public @Nullable String line(String peer) {
        long events = counters.longEvents.get() - saidEvents;
        if (said || events == 0) {
            return null;
        }
        said = true;
        return "MIDI: events of more than 12 bytes do not reach " + peer
                + ", which would garble them: they are dropped (so far " + events + ")";
    }
}
