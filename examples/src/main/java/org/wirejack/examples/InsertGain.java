package org.wirejack.examples;

import java.io.IOException;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.netdriver.SlaveProgram;
import org.wirejack.netdriver.SlaveRequest;

/** A slave that is an insert: two channels come from the master, go through a gain, and back. */
public final class InsertGain implements SlaveProgram {
    private final float gain;

    /** @param gain factor of every sample; 1 changes nothing */
    public InsertGain(float gain) {
        this.gain = gain;
    }

    /** Arguments: {@code [DECIBELS [ADDRESS [PORT]]]}. */
    public static void main(String[] arguments) throws IOException {
        double decibels = arguments.length > 0 ? Double.parseDouble(arguments[0]) : -6;
        SlaveRequest request = SlaveRequest.named("gain").audio(2, 2);
        InsertGain program = new InsertGain((float) Math.pow(10, decibels / 20));
        RunningSlave.untilEnter(MeetingPoint.of(arguments, 1).of(request), program);
    }

    @Override
    public void process(int frames, float[][] audioIn, MidiBuffer[] midiIn, float[][] audioOut, MidiBuffer[] midiOut) {
        for (int k = 0; k < Math.min(audioIn.length, audioOut.length); k++) {
            for (int i = 0; i < frames; i++) {
                audioOut[k][i] = gain * audioIn[k][i];
            }
        }
    }
}
