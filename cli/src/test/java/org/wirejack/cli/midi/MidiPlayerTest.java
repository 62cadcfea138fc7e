package org.wirejack.cli.midi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.cli.Allocations;
import org.wirejack.cli.HandDriven;
import org.wirejack.wire.ChannelCounts;

@Timeout(60)
class MidiPlayerTest {
    private static final int PERIOD = 64;
    private static final Format FORMAT = new Format(48_000, PERIOD);

    @Test
    void eachEventComesAtItsFrameOfTheTransport() {
        List<Long> frames = List.of(0L, 0L, 63L, 64L, 130L, 1_000L);
        try (HandDriven rig = rig();
                MidiPlayer player = new MidiPlayer(rig.server, "player", score(frames))) {
            connect(rig, player);
            rig.server.transport().start();

            assertEquals(frames, heard(rig, 20));
        }
    }

    @Test
    void playsFromWhereTheTransportIsPut() {
        try (HandDriven rig = rig();
                MidiPlayer player = new MidiPlayer(rig.server, "player", score(List.of(0L, 100L, 200L)))) {
            connect(rig, player);
            rig.server.transport().start();
            heard(rig, 10);
            rig.server.transport().locate(90);

            assertEquals(List.of(10L, 110L), heard(rig, 10));
        }
    }

    @Test
    void isSilentWhileTheTransportStands() {
        try (HandDriven rig = rig();
                MidiPlayer player = new MidiPlayer(rig.server, "player", score(List.of(0L)))) {
            connect(rig, player);

            assertEquals(List.of(), heard(rig, 10));
        }
    }

    @Test
    void allocatesNothingInTheCycle() {
        List<Long> frames = new ArrayList<>();
        for (long frame = 0; frame < 1_000_000; frame += 50) {
            frames.add(frame);
        }
        try (HandDriven rig = rig();
                MidiPlayer player = new MidiPlayer(rig.server, "player", score(frames))) {
            connect(rig, player);
            rig.server.transport().start();

            assertEquals(0, Allocations.leastOf(20, 100, rig::cycle));
        }
    }

    private static HandDriven rig() {
        return new HandDriven(FORMAT, new ChannelCounts(0, 0, 0, 1));
    }

    private static Score score(List<Long> frames) {
        return new Score(frames.stream()
                .map(frame -> new TimedEvent(frame, new byte[] {(byte) 0x90, 60, 100}))
                .toList());
    }

    private static void connect(HandDriven rig, MidiPlayer player) {
        rig.server.connect(List.of(new Connection(player.port(), "system:midi_playback_1")));
        rig.settle();
    }

    /** When events came, in frames from now. */
    private static List<Long> heard(HandDriven rig, int cycles) {
        List<Long> frames = new ArrayList<>();
        for (int cycle = 0; cycle < cycles; cycle++) {
            rig.cycle();
            MidiBuffer events = rig.midiPlaybacks.getFirst().events();
            for (int i = 0; i < events.count(); i++) {
                frames.add((long) cycle * PERIOD + events.frame(i));
            }
        }
        return frames;
    }
}
