package org.wirejack.systemtests.demo;

import java.util.ArrayList;
import java.util.List;

/** One shape of the demonstration. */
record DemoCase(String mode, int periodFrames, int channels, int mtuBytes) {
    private static final List<String> MODES = List.of("fast", "sync", "async");
    private static final List<Integer> PERIODS = List.of(32, 64, 128, 1024);
    private static final List<Integer> CHANNELS = List.of(1, 2, 8, 41, 64, 128, 255);
    private static final List<Integer> MTUS = List.of(576, 1500, 9000);
    private static final int TIMES_EACH = 2;

    /** All of them: 252. */
    static List<DemoCase> all() {
        List<DemoCase> all = new ArrayList<>();
        for (int mtu : MTUS) {
            for (int channels : CHANNELS) {
                for (int period : PERIODS) {
                    MODES.forEach(mode -> all.add(new DemoCase(mode, period, channels, mtu)));
                }
            }
        }
        return all;
    }

    /** So few that every value comes in several combinations, and every number of channels twice. */
    static List<DemoCase> few() {
        List<DemoCase> few = new ArrayList<>();
        for (int i = 0; i < TIMES_EACH * CHANNELS.size(); i++) {
            int round = i / CHANNELS.size();
            few.add(new DemoCase(
                    MODES.get(i % MODES.size()),
                    PERIODS.get((i + round) % PERIODS.size()),
                    CHANNELS.get(i % CHANNELS.size()),
                    MTUS.get((i + round) % MTUS.size())));
        }
        return few;
    }

    /** By what the sound is later: two cycles in the usual modes, and a period for the slave's graph in async mode. */
    int latencyFrames() {
        return switch (mode) {
            case "fast" -> 0;
            case "sync" -> 2 * periodFrames;
            default -> 3 * periodFrames;
        };
    }
}
