package org.wirejack.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * A client without a server: its ports are plain arrays, which its owner fills and reads around each cycle.
 *
 * <p>Control threads, between cycles. The arrays belong to the cycle thread.
 */
public final class ArrayClient implements AudioClient {
    private final String name;
    private final List<ArrayAudioPort> audioPorts = new ArrayList<>();
    private final List<ArrayMidiPort> midiPorts = new ArrayList<>();
    private int periodFrames;

    /** @param periodFrames length of the audio ports' arrays */
    public ArrayClient(String name, int periodFrames) {
        this.name = name;
        this.periodFrames = periodFrames;
    }

    @Override
    public String name() {
        return name;
    }

    /** Gives every audio port a new, silent array if the length is another one. */
    public void period(int frames) {
        if (frames != periodFrames) {
            periodFrames = frames;
            audioPorts.forEach(port -> port.resize(frames));
        }
    }

    /** The arrays of the audio ports of that direction, by port. They stay until the period changes. */
    public float[][] samples(Direction direction) {
        List<float[]> arrays = new ArrayList<>();
        for (ArrayAudioPort port : audioPorts) {
            if (port.direction() == direction) {
                arrays.add(port.samples());
            }
        }
        return arrays.toArray(float[][]::new);
    }

    /** The buffers of the MIDI ports of that direction, by port. They stay. */
    public MidiBuffer[] events(Direction direction) {
        List<MidiBuffer> buffers = new ArrayList<>();
        for (ArrayMidiPort port : midiPorts) {
            if (port.direction() == direction) {
                buffers.add(port.events());
            }
        }
        return buffers.toArray(MidiBuffer[]::new);
    }

    @Override
    public AudioPort audioPort(PortSpec spec) {
        ArrayAudioPort port = new ArrayAudioPort(this, spec, periodFrames);
        audioPorts.add(port);
        return port;
    }

    @Override
    public MidiPort midiPort(PortSpec spec) {
        ArrayMidiPort port = new ArrayMidiPort(this, spec);
        midiPorts.add(port);
        return port;
    }

    void remove(ArrayPort port) {
        audioPorts.remove(port);
        midiPorts.remove(port);
    }

    @Override
    public void activate() {}

    @Override
    public void close() {
        audioPorts.clear();
        midiPorts.clear();
    }
}
