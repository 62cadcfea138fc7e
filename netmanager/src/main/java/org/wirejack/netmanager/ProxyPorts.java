package org.wirejack.netmanager;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Direction;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.Port;
import org.wirejack.audio.PortSpec;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.ChannelCounts;

/** A proxy's ports in the master's server, under the names that stock net managers use. Control threads. */
final class ProxyPorts {
    private final AudioClient client;
    private final List<AudioPort> toSlave = new ArrayList<>();
    private final List<AudioPort> fromSlave = new ArrayList<>();
    private final List<MidiPort> midiToSlave = new ArrayList<>();
    private final List<MidiPort> midiFromSlave = new ArrayList<>();

    ProxyPorts(AudioClient client) {
        this.client = client;
    }

    /** Makes the ports fit a session; those that fit already stay, with their cables. */
    ProxyBuffers adapt(ChannelCounts counts, SessionLatency latency) {
        adapt(toSlave, counts.sendAudio(), "to_slave_", name -> client.audioPort(spec(name, Direction.INPUT)));
        adapt(fromSlave, counts.returnAudio(), "from_slave_", name -> client.audioPort(spec(name, Direction.OUTPUT)));
        adapt(midiToSlave, counts.sendMidi(), "midi_to_slave_", name -> client.midiPort(spec(name, Direction.INPUT)));
        adapt(midiFromSlave, counts.returnMidi(), "midi_from_slave_", n -> client.midiPort(spec(n, Direction.OUTPUT)));
        toSlave.forEach(port -> port.latency(LatencyRange.of(latency.sendFrames())));
        midiToSlave.forEach(port -> port.latency(LatencyRange.of(latency.sendFrames())));
        fromSlave.forEach(port -> port.latency(LatencyRange.of(latency.returnFrames())));
        midiFromSlave.forEach(port -> port.latency(LatencyRange.of(latency.returnFrames())));
        return new ProxyBuffers(toSlave, fromSlave, midiToSlave, midiFromSlave);
    }

    private static PortSpec spec(String name, Direction direction) {
        return new PortSpec(name, direction, false, true);
    }

    private static <P extends Port> void adapt(List<P> ports, int count, String prefix, Function<String, P> register) {
        while (ports.size() > count) {
            ports.removeLast().unregister();
        }
        while (ports.size() < count) {
            ports.add(register.apply(prefix + (ports.size() + 1)));
        }
    }

    List<String> toSlaveNames() {
        return toSlave.stream().map(Port::name).toList();
    }

    List<String> fromSlaveNames() {
        return fromSlave.stream().map(Port::name).toList();
    }
}
