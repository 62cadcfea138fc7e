package org.wirejack.codec;

import java.util.Arrays;
import org.wirejack.audio.MidiBuffer;

/**
 * The notes and pedals that a port's events have left sounding. Cycle thread only; allocates nothing after construction.
 */
final class SoundingNotes {
    private static final int CHANNELS = 16;
    private static final int WORDS_PER_CHANNEL = 2;
    private static final int PEDALS = 3;
    /** Notes and pedals that there are: as many messages end them all. */
    static final int MOST = CHANNELS * (WORDS_PER_CHANNEL * Long.SIZE + PEDALS);

    /** What a release without a velocity of its own has. */
    private static final byte RELEASE_VELOCITY = 64;

    private final long[] notes = new long[CHANNELS * WORDS_PER_CHANNEL];
    /** A bit for each channel. */
    private int sustain;

    private int sostenuto;
    private int hold2;
    private final byte[] message = new byte[3];

    /** Takes notice of an event that was delivered. */
    void observe(byte[] bytes, int offset, int length) {
        int channel = bytes[offset] & 0x0F;
        switch (MidiMessage.status(bytes, offset, length)) {
            case MidiMessage.NOTE_OFF -> note(channel, bytes[offset + 1], false);
            case MidiMessage.NOTE_ON -> note(channel, bytes[offset + 1], bytes[offset + 2] != 0);
            case MidiMessage.CONTROL -> control(channel, bytes[offset + 1], bytes[offset + 2]);
            case MidiMessage.SYSTEM_RESET -> clear();
            default -> {}
        }
    }

    private void note(int channel, int number, boolean on) {
        int word = channel * WORDS_PER_CHANNEL + (number >> 6 & 1);
        long bit = 1L << number;
        notes[word] = on ? notes[word] | bit : notes[word] & ~bit;
    }

    private void control(int channel, int controller, int value) {
        if (MidiMessage.isPedal(controller)) {
            pedal(channel, controller, value >= MidiMessage.PEDAL_DOWN);
        } else if (controller == MidiMessage.RESET_CONTROLLERS) {
            pedal(channel, MidiMessage.SUSTAIN, false);
            pedal(channel, MidiMessage.SOSTENUTO, false);
            pedal(channel, MidiMessage.HOLD_2, false);
        } else if (MidiMessage.endsNotes(controller)) {
            notes[channel * WORDS_PER_CHANNEL] = 0;
            notes[channel * WORDS_PER_CHANNEL + 1] = 0;
        }
    }

    private void pedal(int channel, int controller, boolean down) {
        int bit = 1 << channel;
        switch (controller) {
            case MidiMessage.SUSTAIN -> sustain = down ? sustain | bit : sustain & ~bit;
            case MidiMessage.SOSTENUTO -> sostenuto = down ? sostenuto | bit : sostenuto & ~bit;
            default -> hold2 = down ? hold2 | bit : hold2 & ~bit;
        }
    }

    /** Whether an event ends a note that sounds, or lifts a pedal that is down. */
    boolean endedBy(byte[] bytes, int offset, int length) {
        if (!MidiMessage.silences(bytes, offset, length)) {
            return false;
        }
        int channel = bytes[offset] & 0x0F;
        return switch (MidiMessage.status(bytes, offset, length)) {
            case MidiMessage.SYSTEM_RESET -> any();
            case MidiMessage.CONTROL -> controlled(channel, bytes[offset + 1]);
            default -> (word(channel, bytes[offset + 1]) & 1L << bytes[offset + 1]) != 0;
        };
    }

    private boolean controlled(int channel, int controller) {
        int pedals = switch (controller) {
            case MidiMessage.SUSTAIN -> sustain;
            case MidiMessage.SOSTENUTO -> sostenuto;
            case MidiMessage.HOLD_2 -> hold2;
            case MidiMessage.RESET_CONTROLLERS -> sustain | sostenuto | hold2;
            default -> 0;
        };
        boolean notesToo = MidiMessage.endsNotes(controller);
        return (pedals & 1 << channel) != 0 || (notesToo && (word(channel, 0) | word(channel, Long.SIZE)) != 0);
    }

    private long word(int channel, int number) {
        return notes[channel * WORDS_PER_CHANNEL + (number >> 6 & 1)];
    }

    private void clear() {
        Arrays.fill(notes, 0);
        sustain = 0;
        sostenuto = 0;
        hold2 = 0;
    }

    /** Whether a note sounds or a pedal is down. */
    boolean any() {
        long all = sustain | sostenuto | hold2;
        for (long word : notes) {
            all |= word;
        }
        return all != 0;
    }

    /**
     * Ends every note and lifts every pedal, at the beginning of the cycle.
     *
     * @param target without events so far
     * @return false when there was no room for all; what is left still counts as sounding
     */
    boolean end(MidiBuffer target) {
        for (int word = 0; word < notes.length; word++) {
            while (notes[word] != 0) {
                int number = Long.numberOfTrailingZeros(notes[word]) + (word & 1) * Long.SIZE;
                int status = MidiMessage.NOTE_OFF | word / WORDS_PER_CHANNEL;
                if (!send(target, status, number, RELEASE_VELOCITY)) {
                    return false;
                }
            }
        }
        return lift(target, sustain, MidiMessage.SUSTAIN)
                && lift(target, sostenuto, MidiMessage.SOSTENUTO)
                && lift(target, hold2, MidiMessage.HOLD_2);
    }

    private boolean lift(MidiBuffer target, int channels, int controller) {
        for (int left = channels; left != 0; left &= left - 1) {
            int status = MidiMessage.CONTROL | Integer.numberOfTrailingZeros(left);
            if (!send(target, status, controller, 0)) {
                return false;
            }
        }
        return true;
    }

    private boolean send(MidiBuffer target, int status, int number, int value) {
        message[0] = (byte) status;
        message[1] = (byte) number;
        message[2] = (byte) value;
        if (!target.add(0, message, 0, message.length)) {
            return false;
        }
        observe(message, 0, message.length);
        return true;
    }
}
