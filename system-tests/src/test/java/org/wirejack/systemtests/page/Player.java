package org.wirejack.systemtests.page;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;
import org.wirejack.systemtests.jack.Ramp;

/** A client {@code player}: its {@code ramp} plays the {@link Ramp}, its {@code tone} a sine of half of full scale. */
final class Player implements Processor {
    static final double TONE_HERTZ = 1000;
    static final double TONE_PEAK = 0.5;

    private final List<AudioPort> ports = new ArrayList<>();
    private double framesPerSecond;
    private long frame;

    void open(AudioServer server) {
        framesPerSecond = server.format().sampleRate();
        AudioClient client = server.open("player", this);
        ports.add(client.audioPort(PortSpec.output("ramp")));
        ports.add(client.audioPort(PortSpec.output("tone")));
        client.activate();
    }

    @Override
    public void process(Cycle cycle) {
        float[] ramp = ports.getFirst().samples();
        float[] tone = ports.getLast().samples();
        for (int i = 0; i < cycle.frames(); i++) {
            ramp[i] = Ramp.sample(frame + i, 0);
            tone[i] = (float) (TONE_PEAK * Math.sin(2 * Math.PI * TONE_HERTZ * (frame + i) / framesPerSecond));
        }
        frame += cycle.frames();
    }
}
