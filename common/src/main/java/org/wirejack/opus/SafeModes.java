package org.wirejack.opus;

import java.util.Arrays;
import java.util.Map;

/**
 * What libopus before 1.4 decodes in custom modes without ending the process: it takes modes of more than 21 bands for a
 * fault of its own, and nobody outside can catch that. Found by trial with 1.3.1, a process for each period.
 */
final class SafeModes {
    private static final Map<Integer, int[]> PERIODS = Map.of(
            22_050,
            new int[] {
                40, 48, 50, 54, 60, 64, 72, 80, 96, 100, 108, 120, 128, 144, 160, 192, 200, 240, 256, 320, 480, 512
            },
            24_000,
            new int[] {40, 48, 50, 54, 60, 64, 72, 80, 96, 100, 108, 120, 128, 144, 160, 192, 200, 240, 256, 320, 512},
            32_000,
            new int[] {40, 48, 50, 54, 60, 64, 72, 80, 96, 108, 120, 128, 144, 160, 192, 240, 256, 320, 480, 512, 640},
            44_100,
            new int[] {48, 50, 54, 60, 64, 72, 80, 96, 100, 108, 160, 192, 200, 320, 384, 400, 640, 720, 768, 800},
            48_000,
            new int[] {48, 50, 54, 60, 64, 72, 80, 96, 100, 108, 160, 192, 200, 320, 384, 400, 432, 640, 720, 768, 800},
            88_200,
            new int[] {96, 100, 108, 120, 128, 144, 160, 192, 200, 320, 384, 400, 432, 640, 720, 768, 800, 864},
            96_000,
            new int[] {96, 100, 108, 120, 128, 144, 160, 192, 200, 240, 320, 384, 400, 432, 480, 640, 720, 768, 800, 960
            });

    private SafeModes() {}

    static boolean contain(OpusMode mode) {
        int[] periods = PERIODS.get(mode.sampleRate());
        return periods != null && Arrays.binarySearch(periods, mode.periodFrames()) >= 0;
    }
}
