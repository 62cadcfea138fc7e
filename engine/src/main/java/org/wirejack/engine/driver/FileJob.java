package org.wirejack.engine.driver;

import java.nio.file.Path;

/**
 * What a file driver plays and records.
 *
 * @param input WAV file behind the capture ports, one for each channel
 * @param output WAV file written from the playback ports; one that is there is replaced
 * @param outputChannels playback ports, 1 to 255
 * @param tailFrames how long the recording goes on after the input's end, 0 and up
 * @param mostInputFrames where the input ends, if the file does not end before, 0 and up
 */
public record FileJob(Path input, Path output, int outputChannels, long tailFrames, long mostInputFrames) {
    private static final int MAX_CHANNELS = 255;

    public FileJob {
        if (outputChannels < 1 || outputChannels > MAX_CHANNELS) {
            throw new IllegalArgumentException(
                    "output channels " + outputChannels + ": allowed are 1 to " + MAX_CHANNELS);
        }
        if (tailFrames < 0) {
            throw new IllegalArgumentException("tail of " + tailFrames + " frames: allowed are 0 and up");
        }
        if (mostInputFrames < 0) {
            throw new IllegalArgumentException("input of " + mostInputFrames + " frames: allowed are 0 and up");
        }
        if (input.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("output file " + output + " is the input file");
        }
    }

    /** Plays the whole input. */
    public FileJob(Path input, Path output, int outputChannels, long tailFrames) {
        this(input, output, outputChannels, tailFrames, Long.MAX_VALUE);
    }
}
