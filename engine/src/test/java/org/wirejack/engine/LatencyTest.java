package org.wirejack.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.PortSpec;

class LatencyTest {
    private final Rig rig = Rig.idle(64);
    private AudioPort capture1;
    private AudioPort capture2;
    private AudioPort playback1;
    private AudioPort playback2;

    /** A client's ports. */
    private record Pair(AudioPort in, AudioPort out) {}

    @BeforeEach
    void openTheWorld() {
        capture1 = rig.capture("capture_1");
        capture2 = rig.capture("capture_2");
        playback1 = rig.playback("playback_1");
        playback2 = rig.playback("playback_2");
        capture1.latency(LatencyRange.of(100));
        capture2.latency(new LatencyRange(20, 30));
        playback1.latency(LatencyRange.of(7));
        playback2.latency(LatencyRange.of(1000));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Pair client(String name) {
        AudioClient client = rig.server.open(name, cycle -> {});
        Pair pair = new Pair(client.audioPort(PortSpec.input("in")), client.audioPort(PortSpec.output("out")));
        client.activate();
        return pair;
    }

    @Test
    void aTerminalPortHasItsOwnLatencyBeforeAndAfterItIsPluggedIn() {
        assertEquals(LatencyRange.of(100), capture1.captureLatency());
        assertEquals(LatencyRange.NONE, capture1.playbackLatency());
        assertEquals(LatencyRange.of(7), playback1.playbackLatency());
        assertEquals(LatencyRange.NONE, playback1.captureLatency());
        rig.connect("system:capture_1", "system:playback_1");
        capture1.latency(LatencyRange.of(50));
        assertEquals(LatencyRange.of(50), playback1.captureLatency());
        rig.disconnect("system:capture_1", "system:playback_1");
        playback1.latency(LatencyRange.of(9));
        assertEquals(LatencyRange.of(9), playback1.playbackLatency());
        assertEquals(LatencyRange.NONE, playback1.captureLatency());
        assertEquals(LatencyRange.NONE, capture1.playbackLatency());
    }

    @Test
    void carriesCaptureLatencyForwardAndPlaybackLatencyBack() {
        Pair a = client("a");
        Pair b = client("b");
        rig.connect("b:out", "system:playback_1");
        rig.connect("a:out", "b:in");
        rig.connect("system:capture_1", "a:in");
        for (AudioPort port : new AudioPort[] {capture1, a.in, a.out, b.in, b.out, playback1}) {
            assertEquals(LatencyRange.of(100), port.captureLatency());
            assertEquals(LatencyRange.of(7), port.playbackLatency());
        }
    }

    @Test
    void coversAllWays() {
        Pair a = client("a");
        rig.connect("system:capture_1", "a:in");
        rig.connect("system:capture_2", "a:in");
        rig.connect("a:out", "system:playback_1");
        rig.connect("a:out", "system:playback_2");
        assertEquals(new LatencyRange(20, 100), a.out.captureLatency());
        assertEquals(new LatencyRange(20, 100), playback2.captureLatency());
        assertEquals(new LatencyRange(7, 1000), a.in.playbackLatency());
        assertEquals(new LatencyRange(7, 1000), capture1.playbackLatency());
    }

    @Test
    void followsEveryChange() {
        Pair a = client("a");
        rig.connect("system:capture_1", "a:in");
        capture1.latency(LatencyRange.of(50));
        assertEquals(LatencyRange.of(50), a.out.captureLatency());
        rig.disconnect("system:capture_1", "a:in");
        assertEquals(LatencyRange.NONE, a.out.captureLatency());
        assertEquals(LatencyRange.of(50), capture1.captureLatency());
    }

    @Test
    void beginsAtNothingInAClientThatNothingComesTo() {
        client("synth");
        Pair mixer = client("mixer");
        rig.connect("synth:out", "mixer:in");
        rig.connect("system:capture_1", "mixer:in");
        assertEquals(new LatencyRange(0, 100), mixer.out.captureLatency());
    }

    @Test
    void doesNotPassThroughTerminalPorts() {
        AudioClient proxy = rig.server.open("proxy", cycle -> {});
        AudioPort toSlave = proxy.audioPort(PortSpec.input("to_slave_1").asTerminal());
        AudioPort fromSlave = proxy.audioPort(PortSpec.output("from_slave_1").asTerminal());
        toSlave.latency(LatencyRange.of(64));
        fromSlave.latency(LatencyRange.of(192));
        rig.connect("system:capture_1", "proxy:to_slave_1");
        rig.connect("proxy:from_slave_1", "system:playback_1");
        assertEquals(LatencyRange.of(192), playback1.captureLatency());
        assertEquals(LatencyRange.of(64), capture1.playbackLatency());
        assertEquals(LatencyRange.of(100), toSlave.captureLatency());
        assertEquals(LatencyRange.of(7), fromSlave.playbackLatency());
    }

    @Test
    void comesToRestInLoops() {
        Pair a = client("a");
        Pair b = client("b");
        rig.connect("a:out", "b:in");
        rig.connect("b:out", "a:in");
        rig.connect("a:out", "a:in");
        assertEquals(LatencyRange.NONE, b.out.captureLatency());
        rig.connect("system:capture_1", "a:in");
        rig.connect("b:out", "system:playback_1");
        assertEquals(LatencyRange.of(100), b.out.captureLatency());
        assertEquals(LatencyRange.of(7), a.in.playbackLatency());
    }

    @Test
    void belongsToTerminalPortsOnly() {
        Pair a = client("a");
        assertThrows(IllegalArgumentException.class, () -> a.out.latency(LatencyRange.of(1)));
    }
}
