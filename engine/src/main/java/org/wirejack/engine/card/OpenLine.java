package org.wirejack.engine.card;

import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a device, open.
 *
 * @param name the device's
 */
record OpenLine(Side side, String name, DataLine line, AudioFormat format) {
    /** A card that moves in greater steps than ours is heard late, and must not be taken for one that has overrun. */
    private static final int CAPTURE_ROOM = 2;

    /** @throws CardFailed if it opens in no format, or only with too small a buffer */
    static OpenLine of(Side side, Mixer mixer, String name, CardRequest request) {
        int channels = side == Side.CAPTURE ? request.captures() : request.playbacks();
        int bufferFrames =
                request.periods() * request.format().periodFrames() * (side == Side.CAPTURE ? CAPTURE_ROOM : 1);
        List<AudioFormat> choice = side.offer(mixer).stream()
                .flatMap(offer -> FormatChoice.of(offer, request.format().sampleRate(), channels).stream())
                .toList();
        Exception reason = null;
        for (AudioFormat format : choice) {
            try {
                DataLine line = side.line(mixer, format, bufferFrames * format.getFrameSize());
                return new OpenLine(side, name, line, format).checked(request);
            } catch (LineUnavailableException | IllegalArgumentException e) {
                reason = e;
            }
        }
        throw refusal(side, name, request, reason);
    }

    private static CardFailed refusal(Side side, String name, CardRequest request, @Nullable Exception reason) {
        String words = "sound card " + name + " does not open for " + side.word() + " at "
                + request.format().sampleRate() + " Hz";
        return reason == null
                ? new CardFailed(words + ": it has no PCM format of 16, 24 or 32 bits; try another rate")
                : new CardFailed(words + ": end the program that holds it, or try another rate", reason);
    }

    private OpenLine checked(CardRequest request) {
        int least = CardRequest.LEAST_PERIODS * request.format().periodFrames();
        if (bufferFrames() < least) {
            line.close();
            throw new CardFailed("sound card " + name + " has room for " + bufferFrames() + " frames of " + side.word()
                    + " only: ask for periods of " + bufferFrames() / CardRequest.LEAST_PERIODS + " or less");
        }
        return this;
    }

    /** As large as the device made it. */
    int bufferFrames() {
        return line.getBufferSize() / format.getFrameSize();
    }

    int availableFrames() {
        return line.available() / format.getFrameSize();
    }

    /** For the user: how it was opened. */
    String text(int ports) {
        int channels = format.getChannels();
        return side.word() + " " + ports + (channels == ports ? "" : " of " + channels)
                + (channels == 1 ? " channel" : " channels") + " in " + format.getSampleSizeInBits() + " bits";
    }

    /** Drops what lies in the buffer. */
    void drop() {
        line.stop();
        line.flush();
    }
}
