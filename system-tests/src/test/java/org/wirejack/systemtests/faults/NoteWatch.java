package org.wirejack.systemtests.faults;

import org.wirejack.audio.MidiBuffer;

/**
 * What one end hears of notes: which of them sound, and whether any still does when nothing has come for a quarter of a
 * second. Written by the cycle, read by any thread.
 */
final class NoteWatch {
    private static final int SILENCE_FRAMES = 12_000;
    private static final int NOTES = 16 * 128;

    private final boolean[] sounding = new boolean[NOTES];
    private int quietFrames;
    private volatile long begun;
    private volatile long silences;
    private volatile long hanging;

    /** Cycle thread. */
    void hear(MidiBuffer events, int frames) {
        for (int i = 0; i < events.count(); i++) {
            int kind = events.byteAt(i, 0) & 0xF0;
            if (kind == 0x80 || kind == 0x90) {
                note(events, i, kind == 0x90 && events.byteAt(i, 2) > 0);
            }
        }
        int before = quietFrames;
        quietFrames = events.count() > 0 ? 0 : before + frames;
        if (before < SILENCE_FRAMES && quietFrames >= SILENCE_FRAMES) {
            silence();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void note(MidiBuffer events, int event, boolean on) {
        sounding[(events.byteAt(event, 0) & 0x0F) << 7 | events.byteAt(event, 1)] = on;
        begun += on ? 1 : 0;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void silence() {
        silences++;
        for (boolean still : sounding) {
            hanging += still ? 1 : 0;
        }
    }

    /** In one line: notes that began, silences that came, and notes that sounded in them. */
    @Override
    public String toString() {
        return "begun=" + begun + " silences=" + silences + " hanging=" + hanging;
    }
}
