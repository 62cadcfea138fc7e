package org.wirejack.cli.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.cli.Allocations;
import org.wirejack.cli.HandDriven;
import org.wirejack.cli.Noise;
import org.wirejack.engine.file.WavReader;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.SessionParams;

@Timeout(60)
class LoadsTest {
    private static final int PERIOD = 64;
    private static final Format FORMAT = new Format(48_000, PERIOD);

    @TempDir
    private Path folder;

    @Test
    void thruCopiesEveryChannelBitForBit() {
        try (HandDriven rig = new HandDriven(FORMAT, new ChannelCounts(3, 3, 0, 0));
                Rack rack = rack(rig, new Thru())) {
            rack.mount(params(3, 3, 0, 0));
            rig.settle();
            for (int i = 0; i < 3; i++) {
                System.arraycopy(Noise.of(PERIOD, i), 0, rig.captures.get(i).samples(), 0, PERIOD);
            }

            rig.cycle();

            for (int i = 0; i < 3; i++) {
                assertArrayEquals(Noise.of(PERIOD, i), rig.played(i));
            }
        }
    }

    @Test
    void thruUsesAsManyChannelsAsBothSidesHave() {
        try (HandDriven rig = new HandDriven(FORMAT, new ChannelCounts(4, 1, 0, 0));
                Rack rack = rack(rig, new Thru())) {
            rack.mount(params(4, 1, 0, 0));

            assertEquals(
                    List.of(
                            new Connection("system:capture_1", "thru:in_1"),
                            new Connection("thru:out_1", "system:playback_1")),
                    rig.server.connections());
        }
    }

    @Test
    void thruPassesEventsWithTheirTimes() {
        try (HandDriven rig = new HandDriven(FORMAT, new ChannelCounts(0, 0, 1, 1));
                Rack rack = rack(rig, new Thru())) {
            rack.mount(params(0, 0, 1, 1));
            rig.settle();
            rig.midiCaptures.getFirst().events().add(17, new byte[] {(byte) 0x90, 60, 100}, 0, 3);

            rig.cycle();

            assertEquals(1, rig.midiPlaybacks.getFirst().events().count());
            assertEquals(17, rig.midiPlaybacks.getFirst().events().frame(0));
            assertEquals(60, rig.midiPlaybacks.getFirst().events().byteAt(0, 1));
        }
    }

    @Test
    void gainMultipliesEverySampleExactly() {
        float factor = new LoadSpec.GainSpec(-7.5f).factor();
        try (HandDriven rig = new HandDriven(FORMAT, new ChannelCounts(1, 1, 0, 0));
                Rack rack = rack(rig, new Gain(factor))) {
            rack.mount(params(1, 1, 0, 0));
            rig.settle();
            float[] input = Noise.of(PERIOD, 5);
            System.arraycopy(input, 0, rig.captures.getFirst().samples(), 0, PERIOD);

            rig.cycle();

            for (int i = 0; i < PERIOD; i++) {
                assertEquals(input[i] * factor, rig.played(0)[i]);
            }
        }
    }

    @Test
    void recordWritesWhatIsCaptured() {
        Path file = folder.resolve("out.wav");
        try (HandDriven rig = new HandDriven(FORMAT, new ChannelCounts(2, 0, 0, 0))) {
            Rack rack = rack(rig, new TapeDeck(file));
            rack.mount(params(2, 0, 0, 0));
            rig.settle();
            for (int i = 0; i < 2; i++) {
                System.arraycopy(Noise.of(PERIOD, i), 0, rig.captures.get(i).samples(), 0, PERIOD);
            }
            rig.cycle();
            rack.close();

            float[][] written = read(file);
            int last = written[0].length - PERIOD;
            for (int i = 0; i < 2; i++) {
                float[] heard = new float[PERIOD];
                System.arraycopy(written[i], last, heard, 0, PERIOD);
                assertArrayEquals(Noise.of(PERIOD, i), heard);
            }
            assertEquals(List.of("record " + file + ": " + 5 * PERIOD + " frames"), rack.report());
        }
    }

    @Test
    void loadsStayWhenTheSameSessionComesBack() {
        try (HandDriven rig = new HandDriven(FORMAT, new ChannelCounts(2, 2, 0, 0));
                Rack rack = rack(rig, new Thru())) {
            rack.mount(params(2, 2, 0, 0));
            List<Connection> first = rig.server.connections();
            rig.server.disconnect(List.of(first.getFirst()));
            rack.mount(params(2, 2, 0, 0));

            assertEquals(4, rig.server.connections().size());
            assertTrue(rig.server.connections().containsAll(first));
        }
    }

    @Test
    void loadsAreRebuiltWhenTheChannelsChange() {
        try (HandDriven rig = new HandDriven(FORMAT, new ChannelCounts(4, 4, 0, 0));
                Rack rack = rack(rig, new Thru())) {
            rack.mount(params(2, 2, 0, 0));
            rack.mount(params(4, 4, 0, 0));

            assertEquals(8, rig.server.connections().size());
            assertTrue(rig.server.connections().contains(new Connection("thru:out_4", "system:playback_4")));
        }
    }

    @Test
    void aSecondRecordingNeverReplacesTheFirst() {
        Path file = folder.resolve("out.wav");
        try (HandDriven rig = new HandDriven(FORMAT, new ChannelCounts(2, 0, 0, 0))) {
            Rack rack = rack(rig, new TapeDeck(file));
            rack.mount(params(1, 0, 0, 0));
            rack.mount(params(2, 0, 0, 0));
            rack.close();

            assertEquals(1, read(file).length);
            assertEquals(2, read(folder.resolve("out-2.wav")).length);
        }
    }

    @Test
    void thruGainAndRecordAllocateNothingInTheCycle() {
        try (HandDriven rig = new HandDriven(FORMAT, new ChannelCounts(8, 8, 1, 1));
                Rack rack = rack(rig, new Thru(), new Gain(0.5f), new TapeDeck(folder.resolve("out.wav")))) {
            rack.mount(params(8, 8, 1, 1));
            rig.settle();

            assertEquals(0, Allocations.leastOf(20, 200, rig::cycle));
        }
    }

    private static Rack rack(HandDriven rig, Load... loads) {
        return Racks.of(rig.server, loads);
    }

    private static SessionParams params(int sendAudio, int returnAudio, int sendMidi, int returnMidi) {
        ChannelCounts channels = new ChannelCounts(sendAudio, returnAudio, sendMidi, returnMidi);
        return new SessionParams("s", "m", "h", 1500, 1, 0, channels, 48_000, PERIOD, 0, 0, true, 2);
    }

    private static float[][] read(Path file) {
        try (WavReader reader = WavReader.open(file)) {
            float[][] samples = new float[reader.channels()][(int) reader.frames()];
            reader.read(samples, (int) reader.frames());
            return samples;
        }
    }
}
