package org.wirejack.audioadapter.resample;

/**
 * How much of a processor resampling may cost, and what that buys; docs/resampler.md has the figures.
 *
 * <p>The bands hold for the lower one of the two rates. At 48 kHz: {@link #DRAFT} lets 19.2 kHz pass and is down from
 * 27.3 kHz on, so the top of the band may fold; the others let 20 kHz pass and are down from 24 kHz on.
 */
public enum ResampleQuality {
    /** Images and aliases below −80 dB; the shortest delay, 17 frames at 48 kHz. */
    DRAFT(82, 32),
    /** Below −110 dB; 49 frames at 48 kHz. */
    GOOD(113, 64),
    /** Below −140 dB, which is nearly all that float samples hold; 65 frames at 48 kHz. */
    BEST(146, 128);

    private static final double AUDIBLE_HZ = 20_000;
    /** 20 kHz of 44.1 kHz, which no filter shall go beyond. */
    private static final double WIDEST_PASS = AUDIBLE_HZ / 22_050;
    /** 20 kHz of 48 kHz, which higher rates keep to. */
    private static final double NARROWEST_PASS = AUDIBLE_HZ / 24_000;
    /** A 19 kHz tone at 44.1 kHz has its image just where a draft is down. */
    private static final double DRAFT_PASS = 0.8;

    private static final double DRAFT_STOP = 1.136;

    private final double attenuationDb;
    private final int phases;

    ResampleQuality(double attenuationDb, int phases) {
        this.attenuationDb = attenuationDb;
        this.phases = phases;
    }

    /**
     * Reads an option's value.
     *
     * @param text {@code draft}, {@code good} or {@code best}, or what the stock adapter's {@code -q} takes: 0 and 1 are
     *     drafts, 2 and 3 good, 4 the best
     * @throws IllegalArgumentException if it is none of these
     */
    public static ResampleQuality parse(String text) {
        return switch (text) {
            case "draft", "0", "1" -> DRAFT;
            case "good", "2", "3" -> GOOD;
            case "best", "4" -> BEST;
            default ->
                throw new IllegalArgumentException(
                        "resampling quality '" + text + "': one of draft, good, best, or 0 to 4");
        };
    }

    /** What the stopband is down by at least. */
    double attenuationDb() {
        return attenuationDb;
    }

    /** Rows of the filter's table for one frame; between them it interpolates with cubics. */
    int phases() {
        return phases;
    }

    /** Up to where sound passes unchanged, when the lower of both rates has this Nyquist frequency. */
    double passHz(double nyquistHz) {
        return this == DRAFT
                ? DRAFT_PASS * nyquistHz
                : Math.max(Math.min(AUDIBLE_HZ, WIDEST_PASS * nyquistHz), NARROWEST_PASS * nyquistHz);
    }

    /** From where on the stopband begins. */
    double stopHz(double nyquistHz) {
        return this == DRAFT ? DRAFT_STOP * nyquistHz : nyquistHz;
    }
}
