package org.wirejack.netdriver;

import java.util.Arrays;
import java.util.function.Consumer;
import org.wirejack.audio.ArrayClient;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Direction;
import org.wirejack.audio.DrivenGraph;
import org.wirejack.audio.Format;
import org.wirejack.audio.MidiBuffer;

/** One program in the place of a server's graph. The driver's thread. */
final class ProgramGraph implements DrivenGraph {
    private static final float[][] NO_AUDIO = {};
    private static final MidiBuffer[] NO_MIDI = {};

    private final SlaveProgram program;
    private final ArrayClient ports = new ArrayClient("system", 0);
    private int sampleRate;
    private int periodFrames;
    private float[][] audioIn = NO_AUDIO;
    private float[][] audioOut = NO_AUDIO;
    private MidiBuffer[] midiIn = NO_MIDI;
    private MidiBuffer[] midiOut = NO_MIDI;
    private final Consumer<RuntimeException> onFault;
    private boolean broken;

    /** @param onFault told, once, what the program threw; from then on it is silent */
    ProgramGraph(SlaveProgram program, Consumer<RuntimeException> onFault) {
        this.program = program;
        this.onFault = onFault;
    }

    /** {@inheritDoc} There is one, whatever its name. */
    @Override
    public AudioClient openDriver(String name) {
        return ports;
    }

    @Override
    public void format(Format format) {
        if (format.sampleRate() != sampleRate) {
            sampleRate = format.sampleRate();
            program.sampleRate(sampleRate);
        }
        if (format.periodFrames() != periodFrames) {
            periodFrames = format.periodFrames();
            ports.period(periodFrames);
            program.bufferSize(periodFrames);
        }
    }

    /** The ports are a session's from here on. */
    void portsAreThere() {
        audioIn = ports.samples(Direction.OUTPUT);
        audioOut = ports.samples(Direction.INPUT);
        midiIn = ports.events(Direction.OUTPUT);
        midiOut = ports.events(Direction.INPUT);
    }

    /** To a program time is cycles: that they come faster changes nothing. */
    @Override
    public void freewheel(boolean freewheeling) {}

    @Override
    public void cycle(long startNanos) {
        for (MidiBuffer events : midiOut) {
            events.clear();
        }
        if (!broken) {
            run();
        }
    }

    private void run() {
        try {
            program.process(periodFrames, audioIn, midiIn, audioOut, midiOut);
        } catch (RuntimeException e) {
            broken = true;
            for (float[] samples : audioOut) {
                Arrays.fill(samples, 0f);
            }
            for (MidiBuffer events : midiOut) {
                events.clear();
            }
            onFault.accept(e);
        }
    }
}
