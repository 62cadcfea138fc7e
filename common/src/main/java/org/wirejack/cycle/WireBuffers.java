package org.wirejack.cycle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.audio.MidiPort;
import org.wirejack.codec.MidiOutlet;

/** One session's view of its ports: a received cycle into them, and out of them what is to be sent. Cycle thread only. */
public final class WireBuffers {
    private final AudioPort[] inputs;
    private final AudioPort[] outputs;
    private final MidiPort[] midiInputs;
    private final MidiPort[] midiOutputs;
    private final MidiOutlet[] outlets;
    private final LostMidi lostMidi = new LostMidi();
    private final float[][] inputSamples;
    private final MidiBuffer[] inputEvents;
    private final PortSet active;
    private final PortSet wanted;

    /** @param outlets what the MIDI outputs left sounding, by whatever session */
    WireBuffers(
            AudioPort[] inputs,
            AudioPort[] outputs,
            MidiPort[] midiInputs,
            MidiPort[] midiOutputs,
            MidiOutlet[] outlets) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.midiInputs = midiInputs;
        this.midiOutputs = midiOutputs;
        this.outlets = outlets;
        inputSamples = new float[inputs.length][];
        inputEvents = new MidiBuffer[midiInputs.length];
        active = new PortSet(inputs.length);
        wanted = new PortSet(outputs.length);
    }

    /** Fills the outputs with what came of a cycle; the rest, or all where nothing came, is silent. */
    public void deliver(@Nullable CycleSlot slot, int frames) {
        for (int i = 0; i < outputs.length; i++) {
            float[] samples = outputs[i].samples();
            if (slot == null) {
                Arrays.fill(samples, 0, frames, 0f);
            } else {
                slot.copyAudio(i, samples, frames);
            }
        }
        beginEvents();
        if (lostMidi.mayHang(slot, frames)) {
            endNotes();
        }
        if (slot != null) {
            slot.renderMidi(outlets);
        }
    }

    /** Silences the outputs and ends their notes: there is nobody to hear. */
    public void silence(int frames) {
        for (AudioPort output : outputs) {
            Arrays.fill(output.samples(), 0, frames, 0f);
        }
        beginEvents();
        endNotes();
    }

    private void beginEvents() {
        for (int i = 0; i < midiOutputs.length; i++) {
            outlets[i].begin(midiOutputs[i].events());
        }
    }

    private void endNotes() {
        for (MidiOutlet outlet : outlets) {
            outlet.endNotes();
        }
    }

    /** Whether what was delivered has left notes sounding. */
    public boolean sounding() {
        for (MidiOutlet outlet : outlets) {
            if (outlet.sounding()) {
                return true;
            }
        }
        return false;
    }

    /** Lets what {@link #deliver} has filled rise as far as the fade is. */
    public void fade(FadeIn fade, int frames) {
        for (AudioPort output : outputs) {
            fade.apply(output.samples(), frames);
        }
        fade.advance(frames);
    }

    /** Looks how loud inputs and outputs are, if anybody wants to know. */
    public void measure(Levels levels, int frames) {
        levels.measure(inputs, outputs, frames);
    }

    /** What is in the inputs, by channel. */
    public float[][] samples() {
        for (int i = 0; i < inputs.length; i++) {
            inputSamples[i] = inputs[i].samples();
        }
        return inputSamples;
    }

    /** What is in the MIDI inputs, by port. */
    public MidiBuffer[] events() {
        for (int i = 0; i < midiInputs.length; i++) {
            inputEvents[i] = midiInputs[i].events();
        }
        return inputEvents;
    }

    /** Inputs that somebody feeds and the peer wants. */
    public PortSet active(PortSet wantedByPeer) {
        active.clear();
        for (int i = 0; i < inputs.length; i++) {
            if (wantedByPeer.contains(i) && inputs[i].connected()) {
                active.append(i);
            }
        }
        return active;
    }

    /** Outputs that somebody listens to. */
    public PortSet wanted() {
        wanted.clear();
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i].connected()) {
                wanted.append(i);
            }
        }
        return wanted;
    }
}
