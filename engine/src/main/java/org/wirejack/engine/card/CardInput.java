package org.wirejack.engine.card;

import javax.sound.sampled.TargetDataLine;
import org.wirejack.audio.Format;

/** What a card records. Cycle thread only, but for opening. */
final class CardInput {
    private final OpenLine open;
    private final TargetDataLine line;
    private final SampleCodec codec;
    private final int ports;
    private final int periodFrames;
    private final int frameBytes;
    private final byte[] frames;
    private int availableFrames;

    /** @param wished channels; the device may have less */
    CardInput(OpenLine open, int wished, Format format) {
        this.open = open;
        line = (TargetDataLine) open.line();
        codec = FormatChoice.codec(open.format());
        ports = Math.min(wished, open.format().getChannels());
        periodFrames = format.periodFrames();
        frameBytes = open.format().getFrameSize();
        frames = new byte[periodFrames * frameBytes];
    }

    int ports() {
        return ports;
    }

    OpenLine open() {
        return open;
    }

    void start() {
        line.start();
    }

    /** Asks the device once; what follows goes by its answer. */
    void look() {
        availableFrames = open.availableFrames();
    }

    /** Frames to come until a period is there. */
    int missingFrames() {
        return Math.max(0, periodFrames - availableFrames);
    }

    /** Whether frames were lost because nobody fetched them. */
    boolean full() {
        return availableFrames >= open.bufferFrames();
    }

    /** Fetches a period, which is there. */
    void read(float[][] samples) {
        int readBytes = line.read(frames, 0, frames.length);
        if (readBytes != frames.length) {
            throw new CardFailed("the sound card " + open.name() + " has stopped recording");
        }
        for (int port = 0; port < ports; port++) {
            codec.decode(frames, port * codec.bytes(), frameBytes, samples[port], periodFrames);
        }
    }

    void close() {
        line.close();
    }
}
