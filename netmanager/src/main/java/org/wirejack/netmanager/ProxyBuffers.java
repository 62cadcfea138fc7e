package org.wirejack.netmanager;

import java.util.Arrays;
import java.util.List;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.audio.MidiPort;
import org.wirejack.cycle.CycleSlot;
import org.wirejack.cycle.PortSet;

/** One session's view of a proxy's ports: out of them to the slave, and from its answer into them. Cycle thread only. */
final class ProxyBuffers {
    private final AudioPort[] toSlave;
    private final AudioPort[] fromSlave;
    private final MidiPort[] midiToSlave;
    private final MidiPort[] midiFromSlave;
    private final float[][] toSlaveSamples;
    private final MidiBuffer[] toSlaveEvents;
    private final MidiBuffer[] fromSlaveEvents;
    private final PortSet active;
    private final PortSet connectedFromSlave;

    ProxyBuffers(
            List<AudioPort> toSlave,
            List<AudioPort> fromSlave,
            List<MidiPort> midiToSlave,
            List<MidiPort> midiFromSlave) {
        this.toSlave = toSlave.toArray(AudioPort[]::new);
        this.fromSlave = fromSlave.toArray(AudioPort[]::new);
        this.midiToSlave = midiToSlave.toArray(MidiPort[]::new);
        this.midiFromSlave = midiFromSlave.toArray(MidiPort[]::new);
        toSlaveSamples = new float[toSlave.size()][];
        toSlaveEvents = new MidiBuffer[midiToSlave.size()];
        fromSlaveEvents = new MidiBuffer[midiFromSlave.size()];
        active = new PortSet(toSlave.size());
        connectedFromSlave = new PortSet(fromSlave.size());
    }

    float[][] toSlaveSamples() {
        for (int i = 0; i < toSlave.length; i++) {
            toSlaveSamples[i] = toSlave[i].samples();
        }
        return toSlaveSamples;
    }

    MidiBuffer[] toSlaveEvents() {
        for (int i = 0; i < midiToSlave.length; i++) {
            toSlaveEvents[i] = midiToSlave[i].events();
        }
        return toSlaveEvents;
    }

    /** Ports that somebody feeds and the slave wants. */
    PortSet active(PortSet wanted) {
        active.clear();
        for (int i = 0; i < toSlave.length; i++) {
            if (wanted.contains(i) && toSlave[i].connected()) {
                active.append(i);
            }
        }
        return active;
    }

    /** Return channels that somebody listens to. */
    PortSet connectedFromSlave() {
        connectedFromSlave.clear();
        for (int i = 0; i < fromSlave.length; i++) {
            if (fromSlave[i].connected()) {
                connectedFromSlave.append(i);
            }
        }
        return connectedFromSlave;
    }

    /** The answer is there, or as much of it as will come. */
    void deliver(CycleSlot slot, int frames) {
        for (int i = 0; i < fromSlave.length; i++) {
            slot.copyAudio(i, fromSlave[i].samples(), frames);
        }
        for (int i = 0; i < midiFromSlave.length; i++) {
            fromSlaveEvents[i] = midiFromSlave[i].events();
        }
        slot.renderMidi(fromSlaveEvents);
    }

    /** Nothing is there. */
    void silence(int frames) {
        for (AudioPort port : fromSlave) {
            Arrays.fill(port.samples(), 0, frames, 0f);
        }
    }
}
