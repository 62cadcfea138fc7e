package org.wirejack.systemtests.faults;

import java.util.Random;
import org.wirejack.audio.MidiBuffer;

/**
 * Plays notes of up to 60 periods, eight new ones in each period, for a second and a half; then ends them all and rests for
 * half a second. Cycle thread only.
 */
final class NotePlayer {
    private static final int NOTES = 16 * 128;
    private static final int NEW_NOTES = 8;
    private static final int MOST_CYCLES = 60;
    private static final int ROUND_FRAMES = 96_000;
    private static final int PLAYED_FRAMES = 72_000;

    private final Random random = new Random(3);
    /** In how many cycles each note ends; 0 if it does not sound. */
    private final int[] cyclesLeft = new int[NOTES];

    private final byte[] message = new byte[3];
    private int roundFrame;

    /** One period; with {@code resting} it ends its notes and begins no others. */
    void play(MidiBuffer events, int frames, boolean resting) {
        boolean rest = resting || roundFrame >= PLAYED_FRAMES;
        roundFrame = (roundFrame + frames) % ROUND_FRAMES;
        for (int note = 0; note < NOTES; note++) {
            if (cyclesLeft[note] > 0 && (rest || --cyclesLeft[note] == 0)) {
                cyclesLeft[note] = 0;
                add(events, 0, 0x80, note, 0);
            }
        }
        for (int i = 0; i < NEW_NOTES && !rest; i++) {
            int note = random.nextInt(NOTES);
            if (cyclesLeft[note] == 0) {
                cyclesLeft[note] = 1 + random.nextInt(MOST_CYCLES);
                add(events, i * frames / NEW_NOTES, 0x90, note, 100);
            }
        }
    }

    private void add(MidiBuffer events, int frame, int kind, int note, int velocity) {
        message[0] = (byte) (kind | note >> 7);
        message[1] = (byte) (note & 0x7F);
        message[2] = (byte) velocity;
        events.add(frame, message, 0, message.length);
    }
}
