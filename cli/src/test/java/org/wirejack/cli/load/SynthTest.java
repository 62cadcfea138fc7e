package org.wirejack.cli.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.audio.Format;
import org.wirejack.cli.Allocations;
import org.wirejack.cli.HandDriven;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.SessionParams;

/** With the JDK's own sounds, which are there on every machine. */
@Timeout(60)
class SynthTest {
    private static final int PERIOD = 256;
    private static final Format FORMAT = new Format(48_000, PERIOD);
    private static final ChannelCounts CHANNELS = new ChannelCounts(0, 2, 1, 0);
    private static final int CYCLES_PER_SECOND = 48_000 / PERIOD;
    private static final int ORGAN = 16;

    private static SoundFont font;

    @BeforeAll
    static void makeSounds() {
        font = new SoundFont(Gervill.emergencyBank(), "test");
    }

    @Test
    void isSilentUntilANoteAndSoundsFromItsFrame() {
        try (HandDriven rig = new HandDriven(FORMAT, CHANNELS)) {
            rack(rig);
            rig.settle();
            assertEquals(0, peakAfter(rig, 10), "before the note");

            send(rig, 0, 0xC0, ORGAN);
            send(rig, 100, 0x90, 69, 127);
            rig.cycle();
            rig.midiCaptures.getFirst().events().clear();

            float[] heard = rig.played(0);
            for (int frame = 0; frame < 100; frame++) {
                assertEquals(0, heard[frame], "frame " + frame);
            }
            assertTrue(peakAfter(rig, 20) > 0.01f, "after the note");
        }
    }

    @Test
    void fallsSilentAfterTheNotesEnd() {
        try (HandDriven rig = new HandDriven(FORMAT, CHANNELS)) {
            rack(rig);
            rig.settle();
            play(rig, 0x90, 69, 127);
            assertTrue(peakAfter(rig, 20) > 0.01f, "while it sounds");

            play(rig, 0x80, 69, 0);
            peakAfter(rig, 5 * CYCLES_PER_SECOND);

            assertTrue(peakAfter(rig, 10) < 1e-4f, "long after");
        }
    }

    @Test
    void aNewSessionStopsWhatSounded() {
        try (HandDriven rig = new HandDriven(FORMAT, CHANNELS);
                Rack rack = rack(rig)) {
            rig.settle();
            play(rig, 0xC0, ORGAN);
            play(rig, 0x90, 69, 127);
            assertTrue(peakAfter(rig, 20) > 0.01f, "while it sounds");

            rack.mount(params());
            peakAfter(rig, 5 * CYCLES_PER_SECOND);

            assertTrue(peakAfter(rig, 10) < 1e-4f, "in the new session");
        }
    }

    @Test
    void onePlaybackPortHearsBothSides() {
        ChannelCounts mono = new ChannelCounts(0, 1, 1, 0);
        try (HandDriven rig = new HandDriven(FORMAT, mono);
                Rack rack = Racks.of(rig.server, new Synth(font))) {
            rack.mount(new SessionParams("s", "m", "h", 1500, 1, 0, mono, 48_000, PERIOD, 0, 0, true, 2));

            assertEquals(3, rig.server.connections().size());
        }
    }

    @Test
    void rendersInWholePartsOfAPeriod() {
        for (int period : new int[] {1, 32, 64, 100, 128, 129, 997, 1024, 4096, 8192}) {
            int block = SynthProcessor.blockFrames(period);

            assertEquals(0, period % block, "period " + period);
            assertTrue(block <= 128 && block >= 1, "period " + period + ": " + block);
        }
    }

    @Test
    void aSilentSynthAllocatesLittle() {
        try (HandDriven rig = new HandDriven(FORMAT, CHANNELS)) {
            rack(rig);
            rig.settle();
            int cycles = 200;
            long silent = Allocations.leastOf(10, cycles, rig::cycle) / cycles;
            play(rig, 0xC0, ORGAN);
            play(rig, 0x90, 69, 127);
            long sounding = Allocations.leastOf(10, cycles, rig::cycle) / cycles;

            System.out.println("synth: bytes per cycle, silent " + silent + ", one note " + sounding);
            assertTrue(silent < 4096, "bytes per silent cycle: " + silent);
            assertTrue(sounding < 4096, "bytes per sounding cycle: " + sounding);
        }
    }

    private static Rack rack(HandDriven rig) {
        Rack rack = Racks.of(rig.server, new Synth(font));
        rack.mount(params());
        return rack;
    }

    private static SessionParams params() {
        return new SessionParams("s", "m", "h", 1500, 1, 0, CHANNELS, 48_000, PERIOD, 0, 0, true, 2);
    }

    private static void play(HandDriven rig, int... bytes) {
        send(rig, 0, bytes);
        rig.cycle();
        rig.midiCaptures.getFirst().events().clear();
    }

    private static void send(HandDriven rig, int frame, int... bytes) {
        byte[] message = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            message[i] = (byte) bytes[i];
        }
        rig.midiCaptures.getFirst().events().add(frame, message, 0, message.length);
    }

    private static float peakAfter(HandDriven rig, int cycles) {
        float peak = 0;
        for (int cycle = 0; cycle < cycles; cycle++) {
            rig.cycle();
            for (float sample : rig.played(0)) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }
}
