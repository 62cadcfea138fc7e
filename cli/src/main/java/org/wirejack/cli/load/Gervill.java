package org.wirejack.cli.load;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Soundbank;
import javax.sound.midi.Synthesizer;
import javax.sound.sampled.AudioFormat;

/**
 * The JDK's SoundFont synthesizer, rendering when it is asked to.
 *
 * <p>That way of using it is public only inside the JDK: the process needs
 * {@code --add-exports java.desktop/com.sun.media.sound=ALL-UNNAMED}, and the compiler does not see it.
 */
final class Gervill implements AutoCloseable {
    static final int CHANNELS = 2;
    static final int BYTES_PER_FRAME = CHANNELS * Float.BYTES;

    private static final String SYNTHESIZER = "com.sun.media.sound.SoftSynthesizer";
    private static final String RENDERING = "com.sun.media.sound.AudioSynthesizer";

    private final Synthesizer synthesizer;
    private final Receiver receiver;
    private final InputStream stream;

    private Gervill(Synthesizer synthesizer, InputStream stream) throws MidiUnavailableException {
        this.synthesizer = synthesizer;
        this.stream = stream;
        receiver = synthesizer.getReceiver();
    }

    /**
     * Opens one with its own state.
     *
     * @param blockFrames frames that are rendered at a time: note-ons are exact to the frame, all else to the block
     */
    static Gervill open(int sampleRate, int blockFrames, Soundbank soundbank) {
        try {
            Synthesizer synthesizer = create();
            InputStream stream = openStream(synthesizer, sampleRate, blockFrames);
            synthesizer.loadAllInstruments(soundbank);
            return new Gervill(synthesizer, stream);
        } catch (MidiUnavailableException e) {
            throw new IllegalStateException("synth: " + e.getMessage(), e);
        }
    }

    /** The JDK's own little bank of sounds, made on the first call: takes a second. */
    static Soundbank emergencyBank() {
        return create().getDefaultSoundbank();
    }

    /** @param micros when it is due, counted from the first frame that was ever read */
    void send(MidiBytes message, long micros) {
        receiver.send(message, micros);
    }

    /** Renders; interleaved little-endian floats. Whole blocks only. */
    void read(byte[] target, int length) throws IOException {
        stream.readNBytes(target, 0, length);
    }

    @Override
    public void close() {
        synthesizer.close();
    }

    private static Synthesizer create() {
        try {
            return Class.forName(SYNTHESIZER)
                    .asSubclass(Synthesizer.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw notReachable(e);
        }
    }

    private static InputStream openStream(Synthesizer synthesizer, int sampleRate, int blockFrames) {
        AudioFormat format = new AudioFormat(
                AudioFormat.Encoding.PCM_FLOAT, sampleRate, Float.SIZE, CHANNELS, BYTES_PER_FRAME, sampleRate, false);
        try {
            return (InputStream) Class.forName(RENDERING)
                    .getMethod("openStream", AudioFormat.class, Map.class)
                    .invoke(synthesizer, format, properties(sampleRate, blockFrames));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("synth: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw notReachable(e);
        }
    }

    /** No limiter and no jitter correction: both would delay what is heard. */
    private static Map<String, Object> properties(int sampleRate, int blockFrames) {
        return Map.of(
                "control rate", controlRate(sampleRate, blockFrames),
                "load default soundbank", false,
                "auto gain control", false,
                "jitter correction", false);
    }

    /** The synthesizer divides the rate by this and rounds down: the quarter keeps it from falling one frame short. */
    private static float controlRate(int sampleRate, int blockFrames) {
        return sampleRate / (blockFrames + 0.25f);
    }

    private static IllegalStateException notReachable(ReflectiveOperationException cause) {
        return new IllegalStateException(
                "synth: the JDK's synthesizer cannot be reached; start java with"
                        + " --add-exports java.desktop/com.sun.media.sound=ALL-UNNAMED",
                cause);
    }
}
