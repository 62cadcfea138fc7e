package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.cycle.Datagrams;
import org.wirejack.cycle.Formats;
import org.wirejack.wire.DataType;

/** Whatever the network loses, no note sounds on for ever. */
class HangingNotesTest {
    /** Longer than a stock peer's events may be postponed, and any wait for evidence. */
    private static final int CODA_CYCLES = 600;

    static Stream<Arguments> sessions() {
        return Stream.of(
                Arguments.of("ours", Formats.ours(2, 1)),
                Arguments.of("ours, async", Formats.ours(2, 1).mode(false, 2)),
                Arguments.of("ours, without audio", Formats.ours(0, 1)),
                Arguments.of("stock layout", Formats.stock(2, 1)),
                Arguments.of("stock layout, async", Formats.stock(2, 1).mode(false, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sessions")
    void noNoteHangsWithLoss(String name, Formats formats) {
        playWithLoss(formats, 20_000);
    }

    /** One packet in twenty is lost on its way, until the end. */
    static void playWithLoss(Formats formats, long cycles) {
        Random random = new Random(3);
        Pianist pianist = new Pianist(5);
        PairInStep pair = new PairInStep(formats.format(), pianist).losing(datagram -> random.nextInt(20) == 0);
        pair.cycles(cycles);
        pianist.stop();
        pair.cycles(CODA_CYCLES);
        assertTrue(pair.slave().missed() + pair.slave().incomplete() > cycles / 100, () -> "" + pair.slave());
        assertTrue(pianist.slave.started > cycles, () -> pianist.slave.started + " notes");
        assertTrue(pianist.master.started > cycles, () -> pianist.master.started + " notes");
        assertTrue(pianist.slave.silent(), () -> "slave: " + pianist.slave);
        assertTrue(pianist.master.silent(), () -> "master: " + pianist.master);
    }

    @Test
    void lossOfAudioCutsNoNoteBetweenOurEnds() {
        lossOf(datagram -> Datagrams.header(datagram).dataType() == DataType.AUDIO, Formats.ours(2, 1));
    }

    @Test
    void lossOfAudioCutsNoNoteWithStockPeers() {
        lossOf(datagram -> Datagrams.header(datagram).dataType() == DataType.AUDIO, Formats.stock(2, 1));
    }

    /** Nothing is played while packets are lost. */
    @Test
    void lossOfCyclesWithoutEventsCutsNoNoteBetweenOurEnds() {
        lossOf(datagram -> true, Formats.ours(2, 1));
    }

    private static void lossOf(Predicate<byte[]> lost, Formats formats) {
        Random random = new Random(4);
        Pianist pianist = new Pianist(6);
        PairInStep pair = new PairInStep(formats.format(), held(pianist)).cycles(20);
        long notes = pianist.slave.events;
        pair.losing(datagram -> lost.test(datagram) && random.nextInt(10) == 0).cycles(500);
        assertTrue(pair.slave().incomplete() + pair.slave().missed() > 10, () -> "" + pair.slave());
        assertEquals(notes, pianist.slave.events);
        assertEquals(notes, pianist.master.events);
        assertFalse(pianist.slave.silent() || pianist.master.silent());
    }

    /** Plays for one cycle, and holds what it has begun. */
    private static PairInStep.Band held(Pianist pianist) {
        return new PairInStep.Band() {
            private int cycles;

            @Override
            public void play(MidiBuffer toSlave) {
                if (++cycles == 5) {
                    pianist.play(toSlave);
                }
            }

            @Override
            public void heardBySlave(MidiBuffer events) {
                pianist.heardBySlave(events);
            }

            @Override
            public void heardByMaster(MidiBuffer events) {
                pianist.heardByMaster(events);
            }
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sessions")
    void peerThatFallsSilentLeavesNoNote(String name, Formats formats) {
        Pianist pianist = new Pianist(7);
        PairInStep pair = new PairInStep(formats.format(), pianist).cycles(200);
        assertFalse(pianist.slave.silent() || pianist.master.silent());
        pair.losing(datagram -> true).cycles(100);
        pair.endSlave();
        pair.masterAlone(70);
        assertTrue(pianist.slave.silent(), () -> "slave: " + pianist.slave);
        assertTrue(pianist.master.silent(), () -> "master: " + pianist.master);
    }
}
