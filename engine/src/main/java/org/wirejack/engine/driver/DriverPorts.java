package org.wirejack.engine.driver;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.DrivenServer;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.PortSpec;

/** A driver's client, {@code system}, with its physical ports. */
final class DriverPorts implements AutoCloseable {
    private static final String CLIENT = "system";

    private final AudioClient client;
    private final List<AudioPort> capture = new ArrayList<>();
    private final List<AudioPort> playback = new ArrayList<>();

    DriverPorts(DrivenServer server, Channels channels) {
        client = server.openDriver(CLIENT);
        for (int i = 1; i <= channels.capture(); i++) {
            capture.add(client.audioPort(PortSpec.output("capture_" + i).asPhysical()));
        }
        for (int i = 1; i <= channels.playback(); i++) {
            playback.add(client.audioPort(PortSpec.input("playback_" + i).asPhysical()));
        }
        client.activate();
    }

    /** The buffers to be filled before each cycle; the same ones until the format changes. */
    float[][] captureSamples() {
        return capture.stream().map(AudioPort::samples).toArray(float[][]::new);
    }

    /** Where each cycle leaves what is to be played; the same ones until the format changes. */
    float[][] playbackSamples() {
        return playback.stream().map(AudioPort::samples).toArray(float[][]::new);
    }

    /** What the device behind the ports adds, in frames. */
    void latencies(int captureFrames, int playbackFrames) {
        capture.forEach(port -> port.latency(LatencyRange.of(captureFrames)));
        playback.forEach(port -> port.latency(LatencyRange.of(playbackFrames)));
    }

    @Override
    public void close() {
        client.close();
    }
}
