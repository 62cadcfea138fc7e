package org.wirejack.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.PortSpec;

class FadeTest {
    private static final int FRAMES = 32;
    private static final float SLOPE = 1f / FRAMES;
    private static final float ROUNDING = 1e-5f;

    private final Rig rig = Rig.running(FRAMES);
    private final AudioPort playback = rig.playback("playback_1");
    private final List<Float> heard = new ArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    private void hear(int cycles) {
        for (int i = 0; i < cycles; i++) {
            rig.cycle();
            for (int frame = 0; frame < FRAMES; frame++) {
                heard.add(playback.samples()[frame]);
            }
        }
    }

    private float largestStep() {
        float largest = 0;
        for (int i = 1; i < heard.size(); i++) {
            largest = Math.max(largest, Math.abs(heard.get(i) - heard.get(i - 1)));
        }
        return largest;
    }

    private float last() {
        return heard.getLast();
    }

    @Test
    void fadesInAndOutOverOnePeriodInEvenSteps() {
        rig.adder("a", 1);
        hear(1);
        rig.connect("a:out", "system:playback_1");
        hear(2);
        assertEquals(SLOPE, heard.get(FRAMES));
        assertEquals(1 - SLOPE, heard.get(2 * FRAMES - 2), ROUNDING);
        assertEquals(1f, heard.get(2 * FRAMES - 1));
        assertEquals(1f, heard.get(2 * FRAMES));
        rig.disconnect("a:out", "system:playback_1");
        hear(2);
        assertEquals(1 - SLOPE, heard.get(3 * FRAMES), ROUNDING);
        assertEquals(0f, heard.get(4 * FRAMES - 1));
        assertTrue(largestStep() <= SLOPE + ROUNDING);
    }

    @Test
    void losesNoFadeWhenEditsComeFasterThanCycles() {
        rig.adder("a", 1);
        rig.adder("b", 0.5f);
        rig.connect("a:out", "system:playback_1");
        rig.connect("b:out", "system:playback_1");
        rig.disconnect("a:out", "system:playback_1");
        rig.connect("a:out", "system:playback_1");
        rig.disconnect("b:out", "system:playback_1");
        hear(2);
        assertEquals(1.5f, last());
        hear(5);
        assertEquals(1f, last());
        assertTrue(largestStep() <= SLOPE + ROUNDING);
    }

    @Test
    void movesACableWithoutAClick() {
        rig.adder("a", 1);
        rig.adder("b", 0.25f);
        rig.connect("a:out", "system:playback_1");
        hear(3);
        heard.clear();
        rig.connect("b:out", "system:playback_1");
        rig.disconnect("a:out", "system:playback_1");
        hear(4);
        assertEquals(0.25f, last());
        assertTrue(largestStep() <= SLOPE + ROUNDING);
    }

    @Test
    void plugsAllCablesOfOneCallInTheSameCycle() {
        rig.adder("a", 1);
        AudioPort second = rig.playback("playback_2");
        rig.server.connect(
                List.of(new Connection("a:out", "system:playback_1"), new Connection("a:out", "system:playback_2")));
        for (int i = 0; i < 3; i++) {
            rig.cycle();
            assertArrayEquals(playback.samples(), second.samples());
            assertTrue(playback.samples()[0] > 0);
        }
    }

    @Test
    void leavesOtherCablesBitExact() {
        AudioPort capture = rig.capture("capture_1");
        AudioPort second = rig.playback("playback_2");
        rig.adder("a", 1);
        rig.adder("b", 2);
        rig.connect("system:capture_1", "a:in");
        rig.connect("a:out", "system:playback_2");
        rig.cycles(3);
        for (int i = 0; i < 20; i++) {
            if (i % 3 == 0) {
                rig.connect("a:out", "b:in");
                rig.connect("b:out", "system:playback_1");
            } else if (i % 3 == 1) {
                rig.disconnect("a:out", "b:in");
            }
            for (int frame = 0; frame < FRAMES; frame++) {
                capture.samples()[frame] = (float) Math.sin(i * FRAMES + frame);
            }
            rig.cycle();
            for (int frame = 0; frame < FRAMES; frame++) {
                assertEquals(capture.samples()[frame] + 1, second.samples()[frame]);
            }
        }
    }

    @Test
    void fadesNothingWhileNoCycleRuns() {
        try (Rig idle = Rig.idle(FRAMES)) {
            AudioPort out = idle.playback("playback_1");
            idle.adder("a", 1);
            idle.cycle();
            idle.connect("a:out", "system:playback_1");
            idle.cycle();
            assertEquals(1f, out.samples()[0]);
            idle.disconnect("a:out", "system:playback_1");
            idle.cycle();
            assertEquals(0f, out.samples()[0]);
        }
    }

    @Test
    void fadesTheCablesOfAPortThatGoes() {
        AudioPort[] out = new AudioPort[1];
        AudioClient client = rig.server.open("a", cycle -> Arrays.fill(out[0].samples(), 1));
        out[0] = client.audioPort(PortSpec.output("out"));
        client.activate();
        rig.connect("a:out", "system:playback_1");
        hear(3);
        out[0].unregister();
        hear(3);
        assertEquals(0f, last());
        assertTrue(largestStep() <= SLOPE + ROUNDING);
    }

    /** A loop is made and opened again at its direct side: what was delayed catches up, in a cross-fade. */
    @Test
    void letsADelayedCableCatchUpWithoutAClick() {
        AudioPort[] ports = new AudioPort[2];
        long[] frame = new long[1];
        AudioClient ramp = rig.server.open("ramp", cycle -> {
            for (int i = 0; i < cycle.frames(); i++) {
                ports[0].samples()[i] = frame[0]++;
            }
        });
        ports[0] = ramp.audioPort(PortSpec.output("out"));
        ramp.audioPort(PortSpec.input("in"));
        rig.adder("reader", 0);
        ramp.activate();
        rig.connect("reader:out", "ramp:in");
        rig.connect("ramp:out", "reader:in");
        rig.connect("reader:out", "system:playback_1");
        rig.cycles(8);
        hear(1);
        assertEquals(frame[0] - 1 - FRAMES, last());
        rig.disconnect("reader:out", "ramp:in");
        hear(4);
        assertEquals(frame[0] - 1, last());
        assertTrue(largestStep() < 2 + 1e-2f, () -> "step of " + largestStep());
    }
}
