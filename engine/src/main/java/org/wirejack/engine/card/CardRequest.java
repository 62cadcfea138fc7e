package org.wirejack.engine.card;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;

/**
 * Which sound card is to be opened, and how.
 *
 * @param captureDevice its name or a part of it; null: the first that can
 * @param playbackDevice likewise; another one than the capture device has another clock, which costs an xrun now and then
 * @param format rate and period
 * @param periods how many lie in the card's playback buffer when a cycle has ended, 2 to 8
 * @param captures channels wished for, 0 to 255
 * @param playbacks likewise; both 0 is not allowed
 */
public record CardRequest(
        @Nullable String captureDevice,
        @Nullable String playbackDevice,
        Format format,
        int periods,
        int captures,
        int playbacks) {
    public static final int LEAST_PERIODS = 2;
    public static final int MOST_PERIODS = 8;
    public static final int MOST_CHANNELS = 255;
    /** One more than JACK's usual two, for the collector's and the host's sake. */
    public static final int USUAL_PERIODS = 3;

    public CardRequest {
        check("periods", periods, LEAST_PERIODS, MOST_PERIODS);
        check("capture channels", captures, 0, MOST_CHANNELS);
        check("playback channels", playbacks, captures == 0 ? 1 : 0, MOST_CHANNELS);
    }

    /** One device, with the usual number of periods. */
    public static CardRequest of(@Nullable String device, Format format, int captures, int playbacks) {
        return new CardRequest(device, device, format, USUAL_PERIODS, captures, playbacks);
    }

    private static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " " + value + ": allowed are " + least + " to " + most);
        }
    }
}
