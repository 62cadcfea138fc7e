package org.wirejack.codec;

/** What a MIDI message does to notes. */
final class MidiMessage {
    static final int NOTE_OFF = 0x80;
    static final int NOTE_ON = 0x90;
    static final int CONTROL = 0xB0;
    static final int SYSTEM = 0xF0;
    static final int SYSTEM_RESET = 0xFF;

    /** The controllers that keep notes sounding: sustain, sostenuto and the second hold pedal. */
    static final int SUSTAIN = 64;

    static final int SOSTENUTO = 66;
    static final int HOLD_2 = 69;
    static final int ALL_SOUND_OFF = 120;
    static final int RESET_CONTROLLERS = 121;
    /** This and all above it, the mode messages, end a channel's notes. */
    static final int ALL_NOTES_OFF = 123;

    /** A pedal is down from this value on. */
    static final int PEDAL_DOWN = 64;

    private static final int VOICE_BYTES = 3;

    private MidiMessage() {}

    /** The status of a channel message of three bytes, without its channel, or of a system message; else 0. */
    static int status(byte[] bytes, int offset, int length) {
        int first = bytes[offset] & 0xFF;
        if (first >= SYSTEM) {
            return first;
        }
        return length == VOICE_BYTES ? first & 0xF0 : 0;
    }

    static boolean isPedal(int controller) {
        return controller == SUSTAIN || controller == SOSTENUTO || controller == HOLD_2;
    }

    static boolean endsNotes(int controller) {
        return controller == ALL_SOUND_OFF || controller >= ALL_NOTES_OFF;
    }

    /** Whether a sound may go on for ever without it. */
    static boolean silences(byte[] bytes, int offset, int length) {
        int status = status(bytes, offset, length);
        if (status == 0 || status >= SYSTEM) {
            return status == SYSTEM_RESET;
        }
        int number = bytes[offset + 1];
        int value = bytes[offset + 2];
        return switch (status) {
            case NOTE_OFF -> true;
            case NOTE_ON -> value == 0;
            case CONTROL -> isPedal(number) ? value < PEDAL_DOWN : endsNotes(number) || number == RESET_CONTROLLERS;
            default -> false;
        };
    }
}
