package org.wirejack.engine.card;

import java.util.Arrays;
import javax.sound.sampled.SourceDataLine;

/** What a card plays. Cycle thread only, but for opening. */
final class CardOutput {
    private final OpenLine open;
    private final SourceDataLine line;
    private final SampleCodec codec;
    private final int ports;
    private final int periodFrames;
    private final int frameBytes;
    private final int periods;
    private final byte[] frames;
    private int queuedFrames;

    /** @param wished channels; the device may have less, or more, which are silent then */
    CardOutput(OpenLine open, int wished, CardRequest request) {
        this.open = open;
        line = (SourceDataLine) open.line();
        codec = FormatChoice.codec(open.format());
        ports = Math.min(wished, open.format().getChannels());
        periodFrames = request.format().periodFrames();
        frameBytes = open.format().getFrameSize();
        periods = Math.min(request.periods(), open.bufferFrames() / periodFrames);
        frames = new byte[periodFrames * frameBytes];
    }

    int ports() {
        return ports;
    }

    OpenLine open() {
        return open;
    }

    /** Frames that are played before the first one of the next cycle. */
    int latencyFrames() {
        return (periods - 1) * periodFrames;
    }

    /** Begins with silence, as long as what will lie in the buffer from now on. */
    void start() {
        Arrays.fill(frames, (byte) 0);
        for (int period = 0; period < periods; period++) {
            line.write(frames, 0, frames.length);
        }
        line.start();
    }

    /** Asks the device once; what follows goes by its answer. */
    void look() {
        queuedFrames = open.bufferFrames() - open.availableFrames();
    }

    /** Frames to be played until a period is wanted. */
    int missingFrames() {
        return Math.max(0, queuedFrames - latencyFrames());
    }

    /** Whether it had nothing to play. */
    boolean empty() {
        return queuedFrames <= 0;
    }

    /** Gives a period, for which there is room. */
    void write(float[][] samples) {
        for (int port = 0; port < ports; port++) {
            codec.encode(samples[port], periodFrames, frames, port * codec.bytes(), frameBytes);
        }
        int writtenBytes = line.write(frames, 0, frames.length);
        if (writtenBytes != frames.length) {
            throw new CardFailed("the sound card " + open.name() + " has stopped playing");
        }
    }

    void close() {
        line.close();
    }
}
