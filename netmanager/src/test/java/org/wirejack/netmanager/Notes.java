package org.wirejack.netmanager;

import java.util.Set;
import java.util.TreeSet;
import org.wirejack.audio.MidiBuffer;

/** The notes and pedals that a listener hears sounding. */
final class Notes {
    private final Set<Integer> notes = new TreeSet<>();
    private final Set<Integer> pedals = new TreeSet<>();
    long events;
    long started;

    void hear(MidiBuffer heard) {
        for (int i = 0; i < heard.count(); i++) {
            hear(heard.byteAt(i, 0), heard, i);
        }
        events += heard.count();
    }

    private void hear(int status, MidiBuffer heard, int i) {
        int channel = status & 0x0F;
        switch (status & 0xF0) {
            case 0x90 -> note(channel << 7 | heard.byteAt(i, 1), heard.byteAt(i, 2) > 0);
            case 0x80 -> note(channel << 7 | heard.byteAt(i, 1), false);
            case 0xB0 -> pedal(channel, heard.byteAt(i, 1), heard.byteAt(i, 2));
            default -> {}
        }
    }

    private void note(int note, boolean on) {
        if (on) {
            notes.add(note);
            started++;
        } else {
            notes.remove(note);
        }
    }

    private void pedal(int channel, int controller, int value) {
        if (controller == 64 && value >= 64) {
            pedals.add(channel);
        } else if (controller == 64) {
            pedals.remove(channel);
        }
    }

    boolean silent() {
        return notes.isEmpty() && pedals.isEmpty();
    }

    @Override
    public String toString() {
        return "notes " + notes + ", pedals " + pedals;
    }
}
