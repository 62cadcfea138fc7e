package org.wirejack.cli.midi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/**
 * Music for one MIDI port.
 *
 * @param events in order of time
 */
public record Score(List<TimedEvent> events) {
    private static final int FIRST_STATUS = 0x80;
    private static final int CONTINUED_SYSEX = 0xF7;
    private static final int PIANO = 0;
    private static final int FULL = 100;
    private static final int[] ARPEGGIO = {60, 64, 67, 72, 76, 72, 67, 64};

    public Score {
        events = List.copyOf(events);
    }

    /**
     * Reads a Standard MIDI File.
     *
     * @throws IllegalArgumentException if there is none that can be read
     */
    public static Score read(Path file, int sampleRate) {
        try {
            return of(MidiSystem.getSequence(file.toFile()), sampleRate);
        } catch (InvalidMidiDataException | IOException | RuntimeException e) {
            String reason = Optional.ofNullable(e.getMessage()).orElse("it is cut off or damaged");
            throw new IllegalArgumentException(
                    "--midi " + file + ": not a MIDI file that can be read (" + reason + ")", e);
        }
    }

    /** A broken chord, eight notes of a quarter of a second at a time, for those who brought no music. */
    public static Score arpeggio(long frames, int sampleRate) {
        int noteFrames = sampleRate / 4;
        int notes = Math.max(1, (int) (frames / noteFrames));
        return new Score(Stream.concat(
                        Stream.of(event(0, ShortMessage.PROGRAM_CHANGE, PIANO)),
                        IntStream.range(0, notes).boxed().flatMap(note -> note(note, noteFrames)))
                .toList());
    }

    static Score of(Sequence sequence, int sampleRate) {
        TempoMap tempo = TempoMap.of(sequence);
        return new Score(Arrays.stream(sequence.getTracks())
                .flatMap(Score::messages)
                .sorted(Comparator.comparingLong(MidiEvent::getTick))
                .map(event -> new TimedEvent(
                        Math.round(tempo.seconds(event.getTick()) * sampleRate),
                        event.getMessage().getMessage()))
                .toList());
    }

    /** When the last event is due. */
    public long frames() {
        return events.isEmpty() ? 0 : events.getLast().frame();
    }

    private static Stream<TimedEvent> note(int index, int noteFrames) {
        int key = ARPEGGIO[index % ARPEGGIO.length];
        long start = (long) index * noteFrames;
        return Stream.of(
                event(start, ShortMessage.NOTE_ON, key, FULL),
                event(start + noteFrames - 1, ShortMessage.NOTE_OFF, key, 0));
    }

    private static TimedEvent event(long frame, int... bytes) {
        byte[] message = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            message[i] = (byte) bytes[i];
        }
        return new TimedEvent(frame, message);
    }

    private static Stream<MidiEvent> messages(Track track) {
        return IntStream.range(0, track.size()).mapToObj(track::get).filter(Score::goesOverWires);
    }

    /** Not so: a file's own marks, and system exclusives in parts. */
    private static boolean goesOverWires(MidiEvent event) {
        int status = event.getMessage().getStatus();
        return !(event.getMessage() instanceof MetaMessage) && status >= FIRST_STATUS && status != CONTINUED_SYSEX;
    }
}
