package org.wirejack.systemtests.faults;

import java.io.IOException;
import java.time.Duration;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.netdriver.NetSlave;
import org.wirejack.netdriver.SlaveProgram;
import org.wirejack.netdriver.SlaveRequest;

/** A program that is a slave by itself: sends back the notes that it hears, and says when its input ends what they were. */
public final class NotesSlave implements SlaveProgram {
    private static final int PRIORITY = 60;

    private final NoteWatch watch = new NoteWatch();

    /** Argument: latency in cycles. */
    public static void main(String[] arguments) throws IOException {
        SlaveRequest request = SlaveRequest.named("piano")
                .audio(0, 0)
                .midi(1, 1)
                .latency(Integer.parseInt(arguments[0]))
                .realtime(PRIORITY);
        NotesSlave program = new NotesSlave();
        try (NetSlave slave = NetSlave.open(request.options(), program, Duration.ofSeconds(30), System.out::println)
                .orElseThrow()) {
            System.in.transferTo(System.out);
            System.out.println("notes " + program.watch + " " + slave.status().cycles());
        }
    }

    @Override
    public void process(int frames, float[][] audioIn, MidiBuffer[] midiIn, float[][] audioOut, MidiBuffer[] midiOut) {
        watch.hear(midiIn[0], frames);
        midiOut[0].copyFrom(midiIn[0]);
    }
}
