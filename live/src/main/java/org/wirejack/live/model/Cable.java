package org.wirejack.live.model;

import org.wirejack.audio.Connection;

/** A cable of a server. */
public record Cable(
        @About("Full name of the port that is written by its client.")
        String output,

        @About("Full name of the port that is read by its client.")
        String input) {

    static Cable of(Connection cable) {
        return new Cable(cable.output(), cable.input());
    }
}
