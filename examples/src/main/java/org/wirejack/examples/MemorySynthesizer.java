package org.wirejack.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Soundbank;
import javax.sound.midi.Synthesizer;
import javax.sound.sampled.AudioFormat;

/**
 * The JDK's SoundFont synthesizer, rendering into memory. That way of using it is not exported: java needs
 * {@code --add-exports java.desktop/com.sun.media.sound=ALL-UNNAMED}, and it is called by reflection.
 */
final class MemorySynthesizer implements AutoCloseable {
    static final int CHANNELS = 2;
    private static final String PACKAGE = "com.sun.media.sound.";

    private final Synthesizer synthesizer;
    private final InputStream stream;
    private final Receiver receiver;
    private final byte[] rendered;
    private final FloatBuffer samples;

    MemorySynthesizer(Soundbank sounds, int sampleRateHz, int periodFrames) {
        // One block for each period; the synthesizer divides and rounds down, so a little more than that.
        Map<String, Object> properties = Map.of(
                "control rate", sampleRateHz / (periodFrames + 0.25f),
                "load default soundbank", false,
                "jitter correction", false);
        AudioFormat format = new AudioFormat(
                AudioFormat.Encoding.PCM_FLOAT, sampleRateHz, 32, CHANNELS, CHANNELS * 4, sampleRateHz, false);
        try {
            synthesizer = create();
            stream = (InputStream) Class.forName(PACKAGE + "AudioSynthesizer")
                    .getMethod("openStream", AudioFormat.class, Map.class)
                    .invoke(synthesizer, format, properties);
            synthesizer.loadAllInstruments(sounds);
            receiver = synthesizer.getReceiver();
        } catch (ReflectiveOperationException | MidiUnavailableException e) {
            throw new IllegalStateException("the JDK's synthesizer cannot be reached", e);
        }
        rendered = new byte[periodFrames * CHANNELS * Float.BYTES];
        samples = ByteBuffer.wrap(rendered).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }

    /** The JDK's own little bank of sounds; takes a second. */
    static Soundbank ownSounds() {
        try {
            return create().getDefaultSoundbank();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the JDK's synthesizer cannot be reached", e);
        }
    }

    private static Synthesizer create() throws ReflectiveOperationException {
        return Class.forName(PACKAGE + "SoftSynthesizer")
                .asSubclass(Synthesizer.class)
                .getConstructor()
                .newInstance();
    }

    /** @param micros when it is due, counted from the first frame that was ever rendered */
    void send(MidiMessage message, long micros) {
        receiver.send(message, micros);
    }

    /** Renders the next period. */
    void render(float[][] target) throws IOException {
        stream.readNBytes(rendered, 0, rendered.length);
        for (int i = 0; i < rendered.length / (CHANNELS * Float.BYTES); i++) {
            for (int k = 0; k < CHANNELS; k++) {
                target[k][i] = samples.get(i * CHANNELS + k);
            }
        }
    }

    @Override
    public void close() {
        synthesizer.close();
    }
}
