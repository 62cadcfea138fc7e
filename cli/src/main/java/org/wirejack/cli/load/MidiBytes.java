package org.wirejack.cli.load;

import javax.sound.midi.MidiMessage;
import org.wirejack.audio.MidiBuffer;

/** One event of a port, as the synthesizer takes it. */
final class MidiBytes extends MidiMessage {
    private MidiBytes(byte[] bytes) {
        super(bytes);
    }

    static MidiBytes of(MidiBuffer events, int index) {
        byte[] bytes = new byte[events.size(index)];
        events.copy(index, bytes, 0);
        return new MidiBytes(bytes);
    }

    static MidiBytes of(int... bytes) {
        byte[] copy = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            copy[i] = (byte) bytes[i];
        }
        return new MidiBytes(copy);
    }

    @Override
    public Object clone() {
        return new MidiBytes(getMessage());
    }
}
