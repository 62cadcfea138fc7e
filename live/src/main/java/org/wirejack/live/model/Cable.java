package org.wirejack.live.model;

import java.util.Objects;
import org.wirejack.audio.Connection;

/** A cable of a server. */
public record Cable(
        @About("Full name of the port that is written by its client.")
        String output,

        @About("Full name of the port that is read by its client.")
        String input) {
    public Cable {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(input, "input");
    }

    static Cable of(Connection cable) {
        return new Cable(cable.output(), cable.input());
    }
}
