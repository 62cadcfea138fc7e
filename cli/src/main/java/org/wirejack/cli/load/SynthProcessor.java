package org.wirejack.cli.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.Format;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;
import org.wirejack.rt.Counter;

/**
 * Renders the synthesizer in the cycle. The JDK's code allocates for each event and each voice: this is the one load
 * whose cycles are not free of garbage.
 *
 * <p>Cycle thread only, but for construction, {@link #silenceSoon} and {@link #close}.
 */
final class SynthProcessor implements Processor, AutoCloseable {
    /** Note-offs and controllers are exact to a block: about 3 ms at most. */
    private static final int MOST_BLOCK_FRAMES = 128;

    private static final double MICROS_PER_SECOND = 1e6;
    private static final int MIDI_CHANNELS = 16;
    private static final int CONTROL_CHANGE = 0xB0;
    private static final int ALL_SOUND_OFF = 120;
    private static final int RESET_CONTROLLERS = 121;

    private final Gervill gervill;
    private final byte[] rendered;
    private final FloatBuffer samples;
    private final int periodFrames;
    private final double microsPerFrame;
    private final Counter faults = new Counter();
    private final AudioPort[] outputs = new AudioPort[Gervill.CHANNELS];
    private @Nullable MidiPort input;
    private long position;
    private volatile boolean silenceWanted;

    SynthProcessor(Gervill gervill, Format format) {
        this.gervill = gervill;
        periodFrames = format.periodFrames();
        microsPerFrame = MICROS_PER_SECOND / format.sampleRate();
        rendered = new byte[periodFrames * Gervill.BYTES_PER_FRAME];
        samples = ByteBuffer.wrap(rendered).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }

    /** The largest part of a period that is no longer than is good for timing, and fits a whole number of times. */
    static int blockFrames(int periodFrames) {
        int parts = (periodFrames + MOST_BLOCK_FRAMES - 1) / MOST_BLOCK_FRAMES;
        while (periodFrames % parts != 0) {
            parts++;
        }
        return periodFrames / parts;
    }

    void register(AudioClient client) {
        input = client.midiPort(PortSpec.input("midi_in"));
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = client.audioPort(PortSpec.output("out_" + (i + 1)));
        }
    }

    /** Stops what sounds, in the next cycle. Any thread. */
    void silenceSoon() {
        silenceWanted = true;
    }

    /** Cycles that could not be rendered. Any thread. */
    long faults() {
        return faults.get();
    }

    @Override
    public void process(Cycle cycle) {
        if (silenceWanted) {
            silenceWanted = false;
            silence();
        }
        if (input != null) {
            send(input.events());
        }
        render();
        position += periodFrames;
        for (int i = 0; i < outputs.length; i++) {
            spread(i, outputs[i].samples());
        }
    }

    @Override
    public void close() {
        gervill.close();
    }

    private void silence() {
        long now = micros(0);
        for (int channel = 0; channel < MIDI_CHANNELS; channel++) {
            gervill.send(MidiBytes.of(CONTROL_CHANGE | channel, ALL_SOUND_OFF, 0), now);
            gervill.send(MidiBytes.of(CONTROL_CHANGE | channel, RESET_CONTROLLERS, 0), now);
        }
    }

    private void send(MidiBuffer events) {
        for (int i = 0; i < events.count(); i++) {
            gervill.send(MidiBytes.of(events, i), micros(events.frame(i)));
        }
    }

    private long micros(int frame) {
        return (long) ((position + frame) * microsPerFrame);
    }

    private void render() {
        try {
            gervill.read(rendered, rendered.length);
        } catch (IOException unrendered) {
            faults.increment();
            Arrays.fill(rendered, (byte) 0);
        }
    }

    private void spread(int channel, float[] target) {
        for (int frame = 0; frame < periodFrames; frame++) {
            target[frame] = samples.get(frame * Gervill.CHANNELS + channel);
        }
    }
}
