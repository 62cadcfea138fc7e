package org.wirejack.codec;

import org.wirejack.audio.MidiBuffer;

/**
 * Where one port's received events go, from session to session: into each cycle's buffer, while it keeps in mind which
 * notes they leave sounding, so that none hangs when their ends are lost. Cycle thread only; allocates nothing after
 * construction.
 */
public final class MidiOutlet {
    private final SoundingNotes notes = new SoundingNotes();
    private MidiBuffer events = new MidiBuffer(0);
    private boolean stale;

    /**
     * Begins a cycle.
     *
     * @param cycle the port's buffer, of which nothing is kept
     */
    public void begin(MidiBuffer cycle) {
        events = cycle;
        events.clear();
        if (stale) {
            endNotes();
        }
    }

    /** Ends what sounds and lifts the pedals, at the beginning of the cycle; before {@link #add}. */
    public void endNotes() {
        stale = !notes.end(events);
    }

    /** Has the next cycle end all notes: after the events of this one, the end of one may have been lost. */
    void endNotesNext() {
        stale = true;
    }

    /** Whether there would be something to end. */
    public boolean sounding() {
        return notes.any();
    }

    /**
     * Delivers an event.
     *
     * @return whether there was room; if not, the next cycle ends all notes, since this may have been the end of one
     */
    boolean add(int frame, byte[] source, int offset, int length) {
        boolean added = events.add(frame, source, offset, length);
        if (added) {
            notes.observe(source, offset, length);
        } else {
            endNotesNext();
        }
        return added;
    }
}
