package org.wirejack.netadapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortSpec;
import org.wirejack.audioadapter.bridge.Bridge;
import org.wirejack.audioadapter.bridge.BridgeClient;
import org.wirejack.audioadapter.bridge.BridgeShape;
import org.wirejack.audioadapter.bridge.WayReport;
import org.wirejack.audioadapter.resample.ResampleQuality;
import org.wirejack.audioadapter.resample.Resampler;
import org.wirejack.engine.EmbeddedServer;

/** What a host sees of an adapter's client. */
class HostPortsTest {
    private static final Format HOST = new Format(44_100, 512);
    private static final Format FAR = new Format(48_000, 256);

    private final EmbeddedServer host = new EmbeddedServer(HOST);
    private final Bridge bridge = new Bridge(
            (inputHz, outputHz, channels, frames) ->
                    Resampler.of(ResampleQuality.DRAFT, inputHz, outputHz, channels, frames),
            new BridgeShape(1, 1, BridgeShape.SHORTEST));

    @AfterEach
    void close() {
        host.close();
    }

    private static int frames(WayReport way, double moreSeconds) {
        return (int) Math.round((way.latencyMillis() / 1e3 + moreSeconds) * HOST.sampleRate());
    }

    @Test
    void aCardsPortsArePhysicalAndAProgramsAreNot() {
        new BridgeClient(host, "card", bridge.near());
        assertTrue(host.ports().stream().allMatch(port -> port.physical() && port.terminal()));
        assertEquals(
                List.of("card:playback_1", "card:capture_1"),
                host.ports().stream().map(PortInfo::name).toList());
        BridgeClient.asProgram(host, "program", bridge.far());
        assertFalse(host.ports().getLast().physical());
        assertTrue(host.ports().getLast().terminal());
    }

    @Test
    void twoOfAKindHaveNamesOfTheirOwn() {
        BridgeClient first = new BridgeClient(host, "netadapter", bridge.near());
        BridgeClient second = new BridgeClient(host, "netadapter", bridge.far());
        assertEquals("netadapter", first.name());
        assertEquals("netadapter-01", second.name());
    }

    @Test
    void thePortsSayTheBridgesDelayAndWhatLiesBeyond() {
        BridgeClient client = new BridgeClient(host, "card", bridge.near());
        AudioClient probe = host.open("probe", cycle -> {});
        AudioPort input = probe.audioPort(PortSpec.input("in"));
        AudioPort output = probe.audioPort(PortSpec.output("out"));
        probe.activate();
        host.connect(List.of(
                new Connection("card:capture_1", input.name()), new Connection(output.name(), "card:playback_1")));

        client.tellLatency(0.010, 0.020);
        assertEquals(LatencyRange.NONE, input.captureLatency(), "nothing is at the other end");

        bridge.far().start(FAR);
        client.tellLatency(0.010, 0.020);
        assertEquals(LatencyRange.of(frames(bridge.near().report(), 0.010)), input.captureLatency());
        assertEquals(LatencyRange.of(frames(bridge.far().report(), 0.020)), output.playbackLatency());
    }
}
