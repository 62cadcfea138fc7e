package org.wirejack.systemtests.graph;

import org.wirejack.systemtests.jack.Recording;

/** Finds out by Goertzel's filters which key sounds loudest in a stretch of sound. */
record Pitch(Recording recording, int firstFrame, int frames, int rateHz) {
    private static final int LOWEST_KEY = 45;
    private static final int HIGHEST_KEY = 93;
    private static final int A4_KEY = 69;
    private static final double A4_HZ = 440;
    private static final int KEYS_PER_OCTAVE = 12;

    /** A MIDI key number, 45 to 93. */
    int loudestKey() {
        int loudest = LOWEST_KEY;
        for (int key = LOWEST_KEY; key <= HIGHEST_KEY; key++) {
            loudest = power(key) > power(loudest) ? key : loudest;
        }
        return loudest;
    }

    private double power(int key) {
        double hertz = A4_HZ * Math.pow(2, (double) (key - A4_KEY) / KEYS_PER_OCTAVE);
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / rateHz);
        double last = 0;
        double before = 0;
        for (int frame = 0; frame < frames; frame++) {
            double next = recording.sample(firstFrame + frame, 0) + coefficient * last - before;
            before = last;
            last = next;
        }
        return last * last + before * before - coefficient * last * before;
    }
}
