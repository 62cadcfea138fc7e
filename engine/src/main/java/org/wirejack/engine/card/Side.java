package org.wirejack.engine.card;

import java.util.Arrays;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** A direction of a sound card, and what {@code javax.sound} calls it. */
enum Side {
    CAPTURE(TargetDataLine.class) {
        @Override
        Line.Info[] lines(Mixer mixer) {
            return mixer.getTargetLineInfo();
        }

        @Override
        void open(DataLine line, AudioFormat format, int bufferBytes) throws LineUnavailableException {
            ((TargetDataLine) line).open(format, bufferBytes);
        }
    },
    PLAYBACK(SourceDataLine.class) {
        @Override
        Line.Info[] lines(Mixer mixer) {
            return mixer.getSourceLineInfo();
        }

        @Override
        void open(DataLine line, AudioFormat format, int bufferBytes) throws LineUnavailableException {
            ((SourceDataLine) line).open(format, bufferBytes);
        }
    };

    private final Class<? extends DataLine> kind;

    Side(Class<? extends DataLine> kind) {
        this.kind = kind;
    }

    /** For the user. */
    String word() {
        return this == CAPTURE ? "capture" : "playback";
    }

    /** What the device can in this direction; empty if nothing. */
    Optional<DataLine.Info> offer(Mixer mixer) {
        return Arrays.stream(lines(mixer))
                .filter(info -> info instanceof DataLine.Info && kind.isAssignableFrom(info.getLineClass()))
                .map(DataLine.Info.class::cast)
                .findFirst();
    }

    /** A line that is open. */
    DataLine line(Mixer mixer, AudioFormat format, int bufferBytes) throws LineUnavailableException {
        DataLine line = (DataLine) mixer.getLine(new DataLine.Info(kind, format));
        open(line, format, bufferBytes);
        return line;
    }

    abstract Line.Info[] lines(Mixer mixer);

    abstract void open(DataLine line, AudioFormat format, int bufferBytes) throws LineUnavailableException;
}
