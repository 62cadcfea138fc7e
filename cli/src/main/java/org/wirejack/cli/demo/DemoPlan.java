package org.wirejack.cli.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.cli.load.LoadSpec;
import org.wirejack.cli.option.Timing;
import org.wirejack.opus.OpusMode;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.Encoding;

/**
 * What a demonstration is to do.
 *
 * @param program what is played
 * @param format of the master
 * @param load text of the slave's {@code --load}
 * @param spec the same, read
 * @param timing mode and latency that the slave asks for
 * @param mtu 576 to 9000 bytes
 * @param realtime whether at the pace of a sound card, and not as fast as it goes
 * @param output where what comes back is written
 * @param encoding that the slave asks for
 */
public record DemoPlan(
        Program program,
        Format format,
        String load,
        LoadSpec spec,
        Timing timing,
        int mtu,
        boolean realtime,
        Path output,
        Encoding encoding) {

    /** Frames from the player through the slave to the recorder. */
    int latencyFrames() {
        int cycles = timing.latencyCycles() + (timing.sync() ? 0 : 1);
        return cycles * format.periodFrames() + 2 * codecFrames();
    }

    private int codecFrames() {
        return encoding.encoder() == Encoder.OPUS
                ? new OpusMode(format.sampleRate(), format.periodFrames()).delayFrames()
                : 0;
    }

    /** Frames to record: until the last of what is played has come back. */
    long totalFrames() {
        return program.frames() + latencyFrames();
    }

    /** What the slave makes of a sample; null if that cannot be foretold. */
    @Nullable
    Effect effect() {
        return switch (spec) {
            case LoadSpec.ThruSpec thru -> sample -> sample;
            case LoadSpec.GainSpec gain -> {
                float factor = gain.factor();
                yield sample -> sample * factor;
            }
            case LoadSpec.SynthSpec synth -> null;
            case LoadSpec.RecordSpec recorder -> null;
            case LoadSpec.AudioAdapterSpec adapter -> null;
        };
    }
}
