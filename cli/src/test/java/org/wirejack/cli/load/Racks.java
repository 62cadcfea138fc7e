package org.wirejack.cli.load;

import org.wirejack.audio.AudioServer;

/** Racks as tests have them. */
public final class Racks {
    private Racks() {}

    public static Rack of(AudioServer server, Load... loads) {
        Rack rack = new Rack(server);
        for (Load load : loads) {
            rack.add("test", load);
        }
        return rack;
    }
}
