package org.wirejack.packages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A short recording. The demo plays one as fast as it can, so that what comes back does not depend on how busy the machine is. */
final class Take {
    private static final int RATE = 48_000;
    private static final int FRAMES = RATE / 2;
    private static final int FRAME_BYTES = 4;

    private Take() {}

    /** Writes it: two channels, 16 bits, 48 kHz. */
    static Path write(Path file) throws IOException {
        ByteBuffer samples = ByteBuffer.allocate(FRAMES * FRAME_BYTES);
        for (int frame = 0; frame < FRAMES; frame++) {
            samples.putShort((short) (20_000 * Math.sin(frame * 0.03))).putShort((short) frame);
        }
        var format = new AudioFormat(RATE, 16, 2, true, true);
        var stream = new AudioInputStream(new ByteArrayInputStream(samples.array()), format, FRAMES);
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        return file;
    }
}
