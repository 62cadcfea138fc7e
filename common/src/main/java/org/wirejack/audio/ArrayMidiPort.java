package org.wirejack.audio;

/** Its events are in a buffer of its own. */
final class ArrayMidiPort extends ArrayPort implements MidiPort {
    private final MidiBuffer events = new MidiBuffer();

    ArrayMidiPort(ArrayClient client, PortSpec spec) {
        super(client, spec);
    }

    @Override
    public MidiBuffer events() {
        return events;
    }
}
