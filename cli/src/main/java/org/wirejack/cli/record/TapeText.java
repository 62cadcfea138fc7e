package org.wirejack.cli.record;

import java.util.Locale;

/** Lengths of recordings, as the user reads them. */
final class TapeText {
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int SECONDS_PER_MINUTE = 60;

    private TapeText() {}

    /** {@code 1:02:03}. */
    static String time(long frames, int sampleRate) {
        long seconds = frames / sampleRate;
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d",
                seconds / SECONDS_PER_HOUR,
                seconds / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE,
                seconds % SECONDS_PER_MINUTE);
    }

    /** {@code 12.3 MB}. */
    static String size(long frames, int channels) {
        return String.format(Locale.ROOT, "%.1f MB", frames * channels * Float.BYTES / BYTES_PER_MEGABYTE);
    }

    static String channels(int count) {
        return count == 1 ? "1 channel" : count + " channels";
    }

    /** Begins with a comma; empty if there are none. */
    static String marks(long count) {
        if (count == 0) {
            return "";
        }
        return count == 1 ? ", 1 gap" : ", " + count + " gaps";
    }
}
