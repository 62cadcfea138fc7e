package org.wirejack.examples;

import java.io.IOException;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.netdriver.SlaveProgram;
import org.wirejack.netdriver.SlaveRequest;

/** A slave that plays a sine of 440 Hz on two channels. */
public final class PlaySineOnSlave implements SlaveProgram {
    private static final double FREQUENCY_HZ = 440;
    private static final float AMPLITUDE = 0.25f;

    private double radiansPerFrame;
    private double phase;

    /** Arguments: {@code [ADDRESS [PORT]]}. */
    public static void main(String[] arguments) throws IOException {
        SlaveRequest request = SlaveRequest.named("sine").audio(0, 2);
        RunningSlave.untilEnter(MeetingPoint.of(arguments, 0).of(request), new PlaySineOnSlave());
    }

    /** The master's clock rules: its rate is known when there is a master. */
    @Override
    public void sampleRate(int sampleRateHz) {
        radiansPerFrame = 2 * Math.PI * FREQUENCY_HZ / sampleRateHz;
    }

    @Override
    public void process(int frames, float[][] audioIn, MidiBuffer[] midiIn, float[][] audioOut, MidiBuffer[] midiOut) {
        for (int i = 0; i < frames; i++) {
            float sample = AMPLITUDE * (float) Math.sin(phase);
            phase = (phase + radiansPerFrame) % (2 * Math.PI);
            for (float[] channel : audioOut) {
                channel[i] = sample;
            }
        }
    }
}
