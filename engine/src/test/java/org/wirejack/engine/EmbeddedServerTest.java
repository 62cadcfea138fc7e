package org.wirejack.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Direction;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.PortType;

class EmbeddedServerTest {
    private static final int FRAMES = 4;

    private static void assertSamples(float expected, AudioPort port) {
        float[] all = new float[FRAMES];
        Arrays.fill(all, expected);
        assertArrayEquals(all, Arrays.copyOf(port.samples(), FRAMES));
    }

    @Test
    void runsSourcesBeforeReadersAndTiesInOrderOfActivation() {
        try (Rig rig = Rig.idle(FRAMES)) {
            List.of("a", "b", "c", "d").forEach(name -> rig.adder(name, 1));
            rig.connect("d:out", "b:in");
            rig.cycle();
            assertEquals(List.of("a", "c", "d", "b"), rig.called);
        }
    }

    @Test
    void sumsAllCablesOfAnInput() {
        try (Rig rig = Rig.idle(FRAMES)) {
            AudioPort playback = rig.playback("playback_1");
            rig.adder("a", 1);
            rig.adder("b", 2);
            rig.adder("c", 4);
            rig.connect("a:out", "system:playback_1");
            rig.connect("b:out", "system:playback_1");
            rig.connect("c:out", "b:in");
            rig.cycle();
            assertSamples(7, playback);
        }
    }

    @Test
    void carriesSamplesFromTheDriverToTheDriverBitExact() {
        try (Rig rig = Rig.idle(FRAMES)) {
            AudioPort capture = rig.capture("capture_1");
            AudioPort playback = rig.playback("playback_1");
            rig.connect("system:capture_1", "system:playback_1");
            float[] odd = {-0f, Float.MIN_VALUE, Float.NaN, 1e30f};
            System.arraycopy(odd, 0, capture.samples(), 0, FRAMES);
            rig.cycle();
            for (int i = 0; i < FRAMES; i++) {
                assertEquals(Float.floatToRawIntBits(odd[i]), Float.floatToRawIntBits(playback.samples()[i]));
            }
            assertNotSame(capture.samples(), playback.samples());
        }
    }

    @Test
    void keepsTheDriversInputsUntilTheNextCycle() {
        try (Rig rig = Rig.idle(FRAMES)) {
            AudioPort playback = rig.playback("playback_1");
            rig.adder("a", 3);
            rig.connect("a:out", "system:playback_1");
            rig.cycle();
            rig.disconnect("a:out", "system:playback_1");
            assertSamples(3, playback);
            rig.cycle();
            assertSamples(0, playback);
        }
    }

    @Test
    void delaysALoopByOnePeriodWhereItCloses() {
        try (Rig rig = Rig.idle(FRAMES)) {
            AudioPort playback = rig.playback("playback_1");
            rig.adder("a", 1);
            rig.adder("b", 10);
            rig.connect("a:out", "b:in");
            rig.connect("b:out", "a:in");
            rig.connect("b:out", "system:playback_1");
            for (int cycle = 1; cycle <= 5; cycle++) {
                rig.cycle();
                assertEquals(List.of("a", "b"), rig.called);
                assertSamples(11 * cycle, playback);
            }
        }
    }

    @Test
    void letsAClientHearItselfOnePeriodLate() {
        try (Rig rig = Rig.idle(FRAMES)) {
            AudioPort playback = rig.playback("playback_1");
            rig.adder("a", 1);
            rig.connect("a:out", "a:in");
            rig.connect("a:out", "system:playback_1");
            for (int cycle = 1; cycle <= 5; cycle++) {
                rig.cycle();
                assertSamples(cycle, playback);
            }
        }
    }

    @Test
    void makesClientNamesUnique() {
        try (Rig rig = Rig.idle(FRAMES)) {
            assertEquals("a", rig.server.open("a", cycle -> {}).name());
            assertEquals("a-01", rig.server.open("a", cycle -> {}).name());
            assertEquals("a-02", rig.server.open("a", cycle -> {}).name());
            String longest = "n".repeat(63);
            assertEquals(longest, rig.server.open(longest, cycle -> {}).name());
            assertEquals(
                    "n".repeat(60) + "-01",
                    rig.server.open(longest, cycle -> {}).name());
        }
    }

    @Test
    void refusesBadNames() {
        try (Rig rig = Rig.idle(FRAMES)) {
            for (String bad : List.of("", "a:b", "n".repeat(64))) {
                assertThrows(IllegalArgumentException.class, () -> rig.server.open(bad, cycle -> {}));
            }
            AudioClient client = rig.adder("a", 1);
            for (String bad : List.of("", "a:b", "in")) {
                assertThrows(IllegalArgumentException.class, () -> client.audioPort(PortSpec.input(bad)));
            }
        }
    }

    @Test
    void hasOneDriver() {
        try (Rig rig = Rig.idle(FRAMES)) {
            assertThrows(IllegalStateException.class, () -> rig.server.openDriver("other"));
            rig.driver.close();
            rig.server.openDriver("other").close();
        }
    }

    @Test
    void listsPortsInOrderOfRegistration() {
        try (Rig rig = Rig.idle(FRAMES)) {
            rig.adder("a", 1);
            rig.midiPlayback("m");
            assertEquals(
                    List.of(
                            new PortInfo("a:in", PortType.AUDIO, Direction.INPUT, false, false, 0),
                            new PortInfo("a:out", PortType.AUDIO, Direction.OUTPUT, false, false, 1),
                            new PortInfo("system:m", PortType.MIDI, Direction.INPUT, true, true, 2)),
                    rig.server.ports());
        }
    }

    @Test
    void tellsAPortFromAnEarlierOneOfItsName() {
        try (Rig rig = Rig.idle(FRAMES)) {
            AudioClient client = rig.server.open("a", cycle -> {});
            client.audioPort(PortSpec.input("in"));
            PortInfo first = rig.server.ports().getLast();
            client.close();
            rig.server.open("a", cycle -> {}).audioPort(PortSpec.input("in"));
            PortInfo second = rig.server.ports().getLast();
            assertEquals(first.name(), second.name());
            assertNotEquals(first, second);
        }
    }

    @Test
    void plugsAllOrNothing() {
        try (Rig rig = Rig.idle(FRAMES)) {
            rig.adder("a", 1);
            rig.adder("b", 1);
            rig.midiPlayback("m");
            Connection good = new Connection("a:out", "b:in");
            for (Connection bad : List.of(
                    new Connection("a:out", "b:nothing"),
                    new Connection("a:in", "b:in"),
                    new Connection("a:out", "b:out"),
                    new Connection("a:out", "system:m"))) {
                assertThrows(IllegalArgumentException.class, () -> rig.server.connect(List.of(good, bad)));
                assertEquals(List.of(), rig.server.connections());
            }
            rig.server.connect(List.of(good));
            rig.server.connect(List.of(good));
            assertEquals(List.of(good), rig.server.connections());
        }
    }

    @Test
    void saysWhichPortsAreConnected() {
        try (Rig rig = Rig.idle(FRAMES)) {
            AudioPort capture = rig.capture("capture_1");
            AudioPort playback = rig.playback("playback_1");
            rig.connect("system:capture_1", "system:playback_1");
            assertTrue(capture.connected() && playback.connected());
            playback.unregister();
            playback.unregister();
            assertFalse(capture.connected() || playback.connected());
            assertEquals(List.of(), rig.server.connections());
        }
    }

    @Test
    void silencesAClientThatThrowsAndGoesOn() {
        try (Rig rig = Rig.idle(FRAMES)) {
            AudioPort playback = rig.playback("playback_1");
            AudioPort[] out = new AudioPort[1];
            AudioClient bad = rig.server.open("bad", cycle -> {
                Arrays.fill(out[0].samples(), 5);
                if (cycle.transportFrame() > 0) {
                    throw new IllegalStateException("broken");
                }
            });
            out[0] = bad.audioPort(PortSpec.output("out"));
            bad.activate();
            rig.adder("good", 1);
            rig.connect("bad:out", "good:in");
            rig.connect("good:out", "system:playback_1");
            rig.cycle();
            assertSamples(6, playback);
            assertEquals(List.of(), rig.server.faults());
            rig.server.transport().locate(1);
            rig.cycles(2);
            assertSamples(1, playback);
            assertEquals("bad", rig.server.faults().getFirst().client());
            assertEquals("broken", rig.server.faults().getFirst().cause().getMessage());
        }
    }

    @Test
    void tellsAllClientsTheNewFormat() {
        try (Rig rig = Rig.idle(FRAMES)) {
            Format[] told = new Format[1];
            rig.server.open("a", new org.wirejack.audio.Processor() {
                @Override
                public void process(org.wirejack.audio.Cycle cycle) {}

                @Override
                public void formatChanged(Format format) {
                    told[0] = format;
                }
            });
            AudioPort playback = rig.playback("playback_1");
            rig.adder("b", 2);
            rig.connect("b:out", "system:playback_1");
            Format format = new Format(44_100, 1024);
            rig.server.format(format);
            assertEquals(format, told[0]);
            assertEquals(format, rig.server.format());
            rig.cycle();
            assertEquals(2, playback.samples()[1023]);
        }
    }

    @Test
    void callsNoProcessorAfterItsClientIsClosed() {
        try (Rig rig = Rig.running(FRAMES)) {
            AudioClient a = rig.adder("a", 1);
            AudioPort playback = rig.playback("playback_1");
            rig.connect("a:out", "system:playback_1");
            rig.cycles(3);
            a.close();
            a.close();
            assertEquals(1, rig.server.ports().size());
            rig.cycle();
            assertEquals(List.of(), rig.called);
            rig.cycle();
            assertSamples(0, playback);
        }
    }
}
