package org.wirejack.cli.midi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import javax.sound.midi.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {
    private static final int RATE = 48_000;
    private static final int TICKS = 480;

    @TempDir
    private Path folder;

    @Test
    void aQuarterIsHalfASecondUntilTheTempoChanges() throws InvalidMidiDataException {
        Sequence sequence = new Sequence(Sequence.PPQ, TICKS);
        note(sequence.createTrack(), TICKS, 60);

        assertEquals(List.of(24_000L), frames(sequence));
    }

    @Test
    void eachTempoHoldsFromItsTickOnInAllTracks() throws InvalidMidiDataException {
        Sequence sequence = new Sequence(Sequence.PPQ, TICKS);
        Track tempo = sequence.createTrack();
        tempo(tempo, TICKS, 250_000);
        tempo(tempo, 2 * TICKS, 1_000_000);
        Track notes = sequence.createTrack();
        note(notes, 0, 60);
        note(notes, TICKS, 61);
        note(notes, 2 * TICKS, 62);
        note(notes, 3 * TICKS, 63);

        assertEquals(List.of(0L, 24_000L, 36_000L, 84_000L), frames(sequence));
    }

    @Test
    void timecodeTicksAreFractionsOfASecond() throws InvalidMidiDataException {
        Sequence sequence = new Sequence(Sequence.SMPTE_25, 40);
        note(sequence.createTrack(), 500, 60);

        assertEquals(List.of(24_000L), frames(sequence));
    }

    @Test
    void tracksAreMergedInOrderOfTime() throws InvalidMidiDataException {
        Sequence sequence = new Sequence(Sequence.PPQ, TICKS);
        Track first = sequence.createTrack();
        Track second = sequence.createTrack();
        note(first, 200, 62);
        note(second, 100, 61);
        note(second, 300, 63);

        List<TimedEvent> events = Score.of(sequence, RATE).events();

        assertEquals(61, events.get(0).bytes()[1]);
        assertEquals(62, events.get(1).bytes()[1]);
        assertEquals(63, events.get(2).bytes()[1]);
    }

    @Test
    void onlyWhatGoesOverAWireIsKept() throws InvalidMidiDataException {
        Sequence sequence = new Sequence(Sequence.PPQ, TICKS);
        Track track = sequence.createTrack();
        track.add(new MidiEvent(new MetaMessage(1, new byte[] {'h', 'i'}, 2), 0));
        byte[] reset = {(byte) 0xF0, 0x7E, 0x7F, 9, 1, (byte) 0xF7};
        track.add(new MidiEvent(new SysexMessage(reset, reset.length), 0));
        track.add(new MidiEvent(new SysexMessage(new byte[] {(byte) 0xF7, 1, 2}, 3), 10));

        List<TimedEvent> events = Score.of(sequence, RATE).events();

        assertEquals(1, events.size());
        assertArrayEquals(reset, events.getFirst().bytes());
    }

    @Test
    void readsAFile() throws InvalidMidiDataException, IOException {
        Sequence sequence = new Sequence(Sequence.PPQ, TICKS);
        note(sequence.createTrack(), TICKS, 60);
        Path file = folder.resolve("a.mid");
        MidiSystem.write(sequence, 1, file.toFile());

        Score score = Score.read(file, RATE);

        assertEquals(24_000, score.frames());
        assertArrayEquals(
                new byte[] {(byte) 0x90, 60, 100}, score.events().getFirst().bytes());
    }

    @Test
    void aFileThatIsNoMusicIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.mid"), "no music");

        IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> Score.read(file, RATE));

        assertTrue(fault.getMessage().startsWith("--midi " + file + ": "), fault.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Score.read(folder.resolve("none.mid"), RATE));
    }

    @Test
    void theArpeggioFillsItsTimeAndEndsEveryNote() {
        Score score = Score.arpeggio(RATE, RATE);

        assertTrue(score.frames() < RATE);
        assertEquals(4, count(score, 0x90));
        assertEquals(4, count(score, 0x80));
    }

    private static long count(Score score, int status) {
        return score.events().stream()
                .filter(event -> (event.bytes()[0] & 0xF0) == status)
                .count();
    }

    private static List<Long> frames(Sequence sequence) {
        return Score.of(sequence, RATE).events().stream().map(TimedEvent::frame).toList();
    }

    private static void note(Track track, long tick, int key) throws InvalidMidiDataException {
        track.add(new MidiEvent(new ShortMessage(ShortMessage.NOTE_ON, key, 100), tick));
    }

    private static void tempo(Track track, long tick, int microsPerQuarter) throws InvalidMidiDataException {
        byte[] data = {(byte) (microsPerQuarter >> 16), (byte) (microsPerQuarter >> 8), (byte) microsPerQuarter};
        track.add(new MidiEvent(new MetaMessage(0x51, data, 3), tick));
    }
}
