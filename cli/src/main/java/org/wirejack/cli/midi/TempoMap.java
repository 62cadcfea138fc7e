package org.wirejack.cli.midi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.Sequence;
import javax.sound.midi.Track;

/** When each tick of a Standard MIDI File is due, its changes of tempo included. */
final class TempoMap {
    /** A stretch of one tempo. */
    private record Stretch(long startTick, double startSeconds, double secondsPerTick) {
        double seconds(long tick) {
            return startSeconds + (tick - startTick) * secondsPerTick;
        }
    }

    private static final int SET_TEMPO = 0x51;
    private static final int SET_TEMPO_BYTES = 3;
    /** 120 beats per minute, until the file says otherwise. */
    private static final int USUAL_MICROS_PER_QUARTER = 500_000;

    private static final double MICROS_PER_SECOND = 1e6;

    private final List<Stretch> stretches = new ArrayList<>();

    private TempoMap(double secondsPerTick) {
        stretches.add(new Stretch(0, 0, secondsPerTick));
    }

    static TempoMap of(Sequence sequence) {
        if (sequence.getDivisionType() != Sequence.PPQ) {
            return new TempoMap(1 / ((double) sequence.getDivisionType() * sequence.getResolution()));
        }
        TempoMap map = new TempoMap(secondsPerTick(USUAL_MICROS_PER_QUARTER, sequence));
        Arrays.stream(sequence.getTracks())
                .flatMap(TempoMap::tempoEvents)
                .sorted(Comparator.comparingLong(MidiEvent::getTick))
                .forEach(event -> map.change(event, sequence));
        return map;
    }

    double seconds(long tick) {
        int at = stretches.size() - 1;
        while (at > 0 && stretches.get(at).startTick > tick) {
            at--;
        }
        return stretches.get(at).seconds(tick);
    }

    private void change(MidiEvent event, Sequence sequence) {
        byte[] data = ((MetaMessage) event.getMessage()).getData();
        int microsPerQuarter = (data[0] & 0xFF) << 16 | (data[1] & 0xFF) << 8 | data[2] & 0xFF;
        long tick = event.getTick();
        stretches.add(new Stretch(tick, stretches.getLast().seconds(tick), secondsPerTick(microsPerQuarter, sequence)));
    }

    private static double secondsPerTick(int microsPerQuarter, Sequence sequence) {
        return microsPerQuarter / MICROS_PER_SECOND / sequence.getResolution();
    }

    private static Stream<MidiEvent> tempoEvents(Track track) {
        return IntStream.range(0, track.size())
                .mapToObj(track::get)
                .filter(event -> event.getMessage() instanceof MetaMessage meta
                        && meta.getType() == SET_TEMPO
                        && meta.getData().length == SET_TEMPO_BYTES);
    }
}
