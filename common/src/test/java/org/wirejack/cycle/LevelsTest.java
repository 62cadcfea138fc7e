package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.ArrayClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.PortSpec;

class LevelsTest {
    private static final int FRAMES = 64;

    private final ArrayClient client = new ArrayClient("system", FRAMES);
    private final AudioPort[] inputs = {client.audioPort(PortSpec.input("playback_1"))};
    private final AudioPort[] outputs = {
        client.audioPort(PortSpec.output("capture_1")), client.audioPort(PortSpec.output("capture_2"))
    };
    private final Levels levels = new Levels();

    /** One cycle with a peak of this height in each channel; the second output has half of it. */
    private void cycle(float sent, float heard) {
        inputs[0].samples()[FRAMES - 1] = sent;
        outputs[0].samples()[0] = heard;
        outputs[1].samples()[FRAMES / 2] = heard / 2;
        levels.measure(inputs, outputs, FRAMES);
    }

    private static Levels.Reading reading(float sent, float first, float second) {
        return new Levels.Reading(List.of(sent), List.of(first, second));
    }

    /** Two looks: what is laid out at first was gathered who knows when. */
    private void begin() {
        assertNull(levels.read());
        cycle(0, 0);
        assertNull(levels.read());
    }

    @Test
    void tellsTheHighestSampleBetweenTwoLooks() {
        begin();
        cycle(0.25f, -0.5f);
        cycle(-0.75f, 0.125f);
        levels.read();
        cycle(0, 0);

        assertEquals(reading(0.75f, 0.5f, 0.25f), levels.read());
    }

    @Test
    void aPeakIsToldOnceAndNoneIsMissed() {
        begin();
        cycle(0.1f, 0);
        assertEquals(reading(0, 0, 0), levels.read());
        cycle(0.2f, 0);
        assertEquals(reading(0.1f, 0, 0), levels.read());
        cycle(0.3f, 0);
        assertEquals(reading(0.2f, 0, 0), levels.read());
        cycle(0, 0);
        assertEquals(reading(0.3f, 0, 0), levels.read());
    }

    @Test
    void withoutCyclesThereIsNothing() {
        begin();
        cycle(0.5f, 0.5f);
        levels.read();

        assertNull(levels.read());
        assertNull(levels.read());
    }

    @Test
    void whatWasBeforeARestIsForgotten() {
        begin();
        cycle(0.5f, 0.5f);
        levels.rest();
        cycle(0.9f, 0.9f);

        begin();
        cycle(0.1f, 0);
        assertEquals(reading(0, 0, 0), levels.read());
    }

    @Test
    void whatIsNoNumberIsNoPeak() {
        begin();
        cycle(Float.NaN, Float.POSITIVE_INFINITY);
        levels.read();
        cycle(0, 0);

        assertEquals(reading(0, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY), levels.read());
    }

    @Test
    void channelsMayBeOthersInANewSession() {
        begin();
        levels.measure(inputs, inputs, FRAMES);
        levels.read();
        levels.measure(inputs, inputs, FRAMES);

        Levels.Reading reading = levels.read();
        assertEquals(1, reading == null ? 0 : reading.heard().size());
    }
}
