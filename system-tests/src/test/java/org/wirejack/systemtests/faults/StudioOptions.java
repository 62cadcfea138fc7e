package org.wirejack.systemtests.faults;

import java.util.List;

/**
 * What a {@link StudioMaster} runs.
 *
 * @param sampleRate frames per second
 * @param periodFrames a power of two, so that the ramp begins anew with a period
 * @param channels audio channels that are looked at, of every slave
 */
record StudioOptions(int sampleRate, int periodFrames, int channels) {
    List<String> toArguments() {
        return List.of(Integer.toString(sampleRate), Integer.toString(periodFrames), Integer.toString(channels));
    }

    static StudioOptions parse(String[] arguments) {
        return new StudioOptions(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    long periodNanos() {
        return periodFrames * 1_000_000_000L / sampleRate;
    }

    /** So many periods as come in a time. */
    int periodsIn(int millis) {
        return (int) (millis * 1_000_000L / periodNanos());
    }
}
