package org.wirejack.systemtests.record;

import java.io.IOException;
import java.time.Duration;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.netdriver.NetSlave;
import org.wirejack.netdriver.SlaveProgram;
import org.wirejack.netdriver.SlaveRequest;
import org.wirejack.systemtests.jack.Ramp;

/** A slave named {@code left} that plays the ramp on eight channels until its input ends. */
public final class RampSlave implements SlaveProgram {
    static final int CHANNELS = 8;
    private static final int PRIORITY = 60;

    private long frame;

    private RampSlave() {}

    /** No arguments. */
    public static void main(String[] arguments) throws IOException {
        SlaveRequest request =
                SlaveRequest.named("left").audio(0, CHANNELS).midi(0, 0).realtime(PRIORITY);
        try (NetSlave slave = NetSlave.open(
                        request.options(), new RampSlave(), Duration.ofSeconds(30), System.out::println)
                .orElseThrow()) {
            System.out.println("session " + slave.status().session());
            System.in.transferTo(System.out);
        }
    }

    @Override
    public void process(int frames, float[][] audioIn, MidiBuffer[] midiIn, float[][] audioOut, MidiBuffer[] midiOut) {
        for (int k = 0; k < audioOut.length; k++) {
            for (int i = 0; i < frames; i++) {
                audioOut[k][i] = Ramp.sample(frame + i, k);
            }
        }
        frame += frames;
    }
}
