package org.wirejack.examples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Soundbank;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.netdriver.SlaveProgram;
import org.wirejack.netdriver.SlaveRequest;
import org.wirejack.wire.SessionParams;

/**
 * A slave that is a synthesizer: MIDI comes from the master, two channels of sound go back. The JDK's synthesizer makes
 * garbage in the cycle, as no program of yours should.
 */
public final class PlaySoundFont implements SlaveProgram {
    private final Soundbank sounds;
    private @Nullable MemorySynthesizer synthesizer;
    private int sampleRateHz;
    private long renderedFrames;

    public PlaySoundFont(Soundbank sounds) {
        this.sounds = sounds;
    }

    /** Arguments: {@code FILE.sf2 [ADDRESS [PORT]]}, or {@code -} for the JDK's own sounds. */
    public static void main(String[] arguments) throws IOException, InvalidMidiDataException {
        Soundbank sounds = arguments[0].equals("-")
                ? MemorySynthesizer.ownSounds()
                : MidiSystem.getSoundbank(new File(arguments[0]));
        SlaveRequest request = SlaveRequest.named("synth").audio(0, MemorySynthesizer.CHANNELS);
        RunningSlave.untilEnter(MeetingPoint.of(arguments, 1).of(request.midi(1, 0)), new PlaySoundFont(sounds));
    }

    @Override
    public void starting(SessionParams session) {
        if (synthesizer != null) {
            synthesizer.close();
        }
        sampleRateHz = session.sampleRate();
        renderedFrames = 0;
        synthesizer = new MemorySynthesizer(sounds, sampleRateHz, session.periodFrames());
    }

    @Override
    public void process(int frames, float[][] audioIn, MidiBuffer[] midiIn, float[][] audioOut, MidiBuffer[] midiOut) {
        MemorySynthesizer playing = synthesizer;
        if (playing == null) {
            return;
        }
        MidiBuffer events = midiIn[0];
        for (int i = 0; i < events.count(); i++) {
            playing.send(message(events, i), (renderedFrames + events.frame(i)) * 1_000_000 / sampleRateHz);
        }
        renderedFrames += frames;
        try {
            playing.render(audioOut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MidiMessage message(MidiBuffer events, int index) {
        byte[] bytes = new byte[events.size(index)];
        events.copy(index, bytes, 0);
        return new MidiMessage(bytes) {
            @Override
            public Object clone() {
                return this;
            }
        };
    }
}
