package org.wirejack.cli.demo;

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

    /** Sound. */
    record Sound(Material material, String title) implements Program {
        @Override
        public int channels() {
            return material.channels();
        }

        @Override
        public long frames() {
            return material.frames();
        }
    }

    /** Events for a synth. */
    record Music(Score score, int channels, long frames, String title) implements Program {}
}
