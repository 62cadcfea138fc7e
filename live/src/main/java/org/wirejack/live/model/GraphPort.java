package org.wirejack.live.model;

import java.util.Locale;
import java.util.Objects;
import org.wirejack.audio.PortInfo;

/** A port of a server. */
public record GraphPort(
        @About("Full name, client:port.") String name,

        @About("audio or midi.") String type,

        @About("output or input, seen from its client.") String direction,

        @About("Whether it belongs to a sound card or to the far side of the network.")
        boolean physical) {
    public GraphPort {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(direction, "direction");
    }

    static GraphPort of(PortInfo port) {
        return new GraphPort(port.name(), word(port.type()), word(port.direction()), port.physical());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
