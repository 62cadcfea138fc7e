package org.wirejack.netdriver;

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

/**
 * The driver's ports in the slave's server: {@code capture_N} hold what the master sent, {@code playback_N} what goes
 * back. They stay, with their cables, while there is no master.
 *
 * <p>{@link #adapt} between cycles; everything else cycle thread only.
 */
final class DriverPorts {
    private final AudioClient client;
    private final List<AudioPort> capture = new ArrayList<>();
    private final List<AudioPort> playback = new ArrayList<>();
    private final List<MidiPort> midiCapture = new ArrayList<>();
    private final List<MidiPort> midiPlayback = new ArrayList<>();
    private DriverBuffers buffers = new DriverBuffers(List.of(), List.of(), List.of(), List.of());

    DriverPorts(AudioClient client) {
        this.client = client;
    }

    /** Makes the ports fit a session; those that fit already are left alone. */
    void adapt(ChannelCounts counts, SessionLatency latency) {
        adapt(capture, counts.sendAudio(), "capture_", name -> client.audioPort(spec(name, Direction.OUTPUT)));
        adapt(playback, counts.returnAudio(), "playback_", name -> client.audioPort(spec(name, Direction.INPUT)));
        adapt(midiCapture, counts.sendMidi(), "midi_capture_", name -> client.midiPort(spec(name, Direction.OUTPUT)));
        adapt(
                midiPlayback,
                counts.returnMidi(),
                "midi_playback_",
                name -> client.midiPort(spec(name, Direction.INPUT)));
        capture.forEach(port -> port.latency(LatencyRange.of(latency.sendFrames())));
        midiCapture.forEach(port -> port.latency(LatencyRange.of(latency.sendFrames())));
        playback.forEach(port -> port.latency(LatencyRange.of(latency.returnFrames())));
        midiPlayback.forEach(port -> port.latency(LatencyRange.of(latency.returnFrames())));
        buffers = new DriverBuffers(capture, playback, midiCapture, midiPlayback);
    }

    private static PortSpec spec(String name, Direction direction) {
        return new PortSpec(name, direction, true, true);
    }

    private static <P extends Port> void adapt(List<P> ports, int count, String prefix, Function<String, P> register) {
        while (ports.size() > count) {
            ports.removeLast().unregister();
        }
        while (ports.size() < count) {
            ports.add(register.apply(prefix + (ports.size() + 1)));
        }
    }

    DriverBuffers buffers() {
        return buffers;
    }
}
