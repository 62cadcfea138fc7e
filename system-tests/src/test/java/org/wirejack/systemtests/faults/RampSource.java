package org.wirejack.systemtests.faults;

import java.util.stream.IntStream;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;
import org.wirejack.systemtests.jack.Ramp;

/** A client that plays the ramp, by the transport's position. */
final class RampSource implements Processor {
    private final RampTables ramp;
    private final AudioPort[] ports;

    private RampSource(RampTables ramp) {
        this.ramp = ramp;
        ports = new AudioPort[ramp.channels()];
    }

    /** Opens and activates it; its ports are {@code name:out_1} and up. */
    static void open(AudioServer server, String name, RampTables ramp) {
        var source = new RampSource(ramp);
        AudioClient client = server.open(name, source);
        IntStream.range(0, ramp.channels())
                .forEach(i -> source.ports[i] = client.audioPort(PortSpec.output("out_" + (i + 1))));
        client.activate();
    }

    @Override
    public void process(Cycle cycle) {
        int from = (int) (cycle.transportFrame() % Ramp.LENGTH);
        for (int channel = 0; channel < ports.length; channel++) {
            System.arraycopy(ramp.channel(channel), from, ports[channel].samples(), 0, cycle.frames());
        }
    }
}
