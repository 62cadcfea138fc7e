package org.wirejack.systemtests.interop;

import java.io.IOException;
import java.time.Duration;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.netdriver.NetSlave;
import org.wirejack.netdriver.SlaveProgram;
import org.wirejack.netdriver.SlaveRequest;
import org.wirejack.systemtests.jack.Ramp;

/** A program that is a slave by itself: plays the ramp to its master, listens for it, and reports when its input ends. */
public final class LoneSlave implements SlaveProgram {
    private static final int CHANNELS = 2;
    private static final int PRIORITY = 60;

    private final StretchMeter meter = new StretchMeter(Sound.FLOAT, CHANNELS);
    private long frame;

    /** Argument: latency in cycles. */
    public static void main(String[] arguments) throws IOException {
        SlaveRequest request = SlaveRequest.named("lone")
                .audio(CHANNELS, CHANNELS)
                .latency(Integer.parseInt(arguments[0]))
                .realtime(PRIORITY);
        LoneSlave program = new LoneSlave();
        try (NetSlave slave = NetSlave.open(request.options(), program, Duration.ofSeconds(30), System.out::println)
                .orElseThrow()) {
            System.out.println("session " + slave.status().session());
            System.in.transferTo(System.out);
            System.out.println(slave.status().cycles());
        }
        StretchMeter.Heard heard = program.meter.heard();
        System.out.println(
                "report frames=" + heard.frames() + " longest=" + heard.longest() + " delay=" + heard.delay());
    }

    @Override
    public void process(int frames, float[][] audioIn, MidiBuffer[] midiIn, float[][] audioOut, MidiBuffer[] midiOut) {
        meter.hear(audioIn, frames, frame);
        for (int k = 0; k < audioOut.length; k++) {
            for (int i = 0; i < frames; i++) {
                audioOut[k][i] = Ramp.sample(frame + i, k);
            }
        }
        frame += frames;
    }
}
