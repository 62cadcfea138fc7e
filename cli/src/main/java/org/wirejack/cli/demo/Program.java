package org.wirejack.cli.demo;

import java.nio.file.Path;
import org.wirejack.cli.midi.Score;
import org.wirejack.cli.tape.Material;

/** What is played to the slave. */
public sealed interface Program {
    /** Channels that come back. */
    int channels();

    /** How long it plays. */
    long frames();

    /** For the user. */
    String title();

    /** Sound, which what comes back can be held against. */
    sealed interface Sound extends Program {
        Material material();

        @Override
        default int channels() {
            return material().channels();
        }

        @Override
        default long frames() {
            return material().frames();
        }
    }

    /** Sound out of nothing. */
    record Generated(Material material, String title) implements Sound {}

    /**
     * Sound of a file.
     *
     * @param fileChannels channels of the file; the material may have more
     */
    record Recorded(Material material, Path file, int fileChannels, String title) implements Sound {}

    /** Events for a synth. */
    record Music(Score score, int channels, long frames, String title) implements Program {}
}
