package org.wirejack.cli.graph;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.Connection;
import org.wirejack.cycle.WirePortNames;
import org.wirejack.wire.ChannelCounts;

/** The cables between the net driver's ports and those of a proxy, one to one. */
final class Cabling {
    private static final String DRIVER = "system:";

    private final List<Connection> cables = new ArrayList<>();

    private Cabling() {}

    /**
     * @param proxy the proxy's client name
     * @param counts as many as both have
     */
    static List<Connection> of(String proxy, ChannelCounts counts) {
        WirePortNames lan = WirePortNames.SLAVE;
        WirePortNames local = WirePortNames.MASTER;
        Cabling cabling = new Cabling();
        cabling.join(DRIVER + lan.output(), proxy + ":" + local.input(), counts.sendAudio());
        cabling.join(proxy + ":" + local.output(), DRIVER + lan.input(), counts.returnAudio());
        cabling.join(DRIVER + lan.midiOutput(), proxy + ":" + local.midiInput(), counts.sendMidi());
        cabling.join(proxy + ":" + local.midiOutput(), DRIVER + lan.midiInput(), counts.returnMidi());
        return List.copyOf(cabling.cables);
    }

    private void join(String output, String input, int count) {
        for (int number = 1; number <= count; number++) {
            cables.add(new Connection(output + number, input + number));
        }
    }
}
