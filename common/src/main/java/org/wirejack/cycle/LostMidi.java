package org.wirejack.cycle;

import org.jspecify.annotations.Nullable;

/**
 * Tells when notes may have lost their ends, so that they have to be ended here. Cycle thread only.
 *
 * <p>With a stock peer, that is every cycle whose MIDI is missing: it may have carried events, and nothing will ever tell.
 * One of our own ends counts its events, so a later cycle tells ({@code MidiRecord}); only if none comes for a while, the
 * notes end without it. They also end when a session begins: those that sound then are of the session before.
 */
final class LostMidi {
    /** A twelfth of a second at 48 kHz: longer than a burst of losses, shorter than what is heard as a hanging note. */
    private static final int PATIENCE_FRAMES = 4096;

    private boolean begun;
    private boolean counted;
    private boolean numbered;
    private int nextCycle;
    private int missingFrames;

    /**
     * To be asked in each cycle, before its events are delivered.
     *
     * @param slot what has come of the cycle, or null
     */
    boolean mayHang(@Nullable CycleSlot slot, int frames) {
        boolean first = !begun;
        begun = true;
        return take(slot, frames) || first;
    }

    private boolean take(@Nullable CycleSlot slot, int frames) {
        boolean gap = false;
        if (slot != null) {
            counted = slot.countsEvents();
            gap = numbered && slot.cycle() != nextCycle;
            numbered = true;
            nextCycle = slot.cycle();
        }
        nextCycle++;
        boolean missing = slot == null || !slot.hasMidi();
        missingFrames = missing ? missingFrames + frames : 0;
        return counted ? waitedLongEnough() : missing || gap;
    }

    private boolean waitedLongEnough() {
        boolean longEnough = missingFrames >= PATIENCE_FRAMES;
        missingFrames = longEnough ? 0 : missingFrames;
        return longEnough;
    }
}
