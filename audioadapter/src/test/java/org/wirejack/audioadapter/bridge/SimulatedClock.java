package org.wirejack.audioadapter.bridge;

import org.wirejack.audio.Format;

/** A clock that is off: by so many ppm, and by so many more with every minute. It may lose time. */
final class SimulatedClock {
    private final double rateHz;
    private final double off;
    private final double offPerSecond;
    private double lostSeconds;

    SimulatedClock(Format nominal, double ppm, double ppmPerMinute) {
        rateHz = nominal.sampleRate();
        off = 1 + ppm * 1e-6;
        offPerSecond = ppmPerMinute * 1e-6 / 60;
    }

    /** From now on everything is that much later. */
    void lose(double seconds) {
        lostSeconds += seconds;
    }

    /** When that frame begins. */
    double seconds(double frames) {
        double nominal = frames / rateHz;
        return lostSeconds + 2 * nominal / (off + Math.sqrt(off * off + 2 * offPerSecond * nominal));
    }

    /** The place at that time. */
    double frames(double seconds) {
        double running = seconds - lostSeconds;
        return rateHz * running * (off + offPerSecond * running / 2);
    }

    /** True rate over nominal rate at that time. */
    double off(double seconds) {
        return off + offPerSecond * (seconds - lostSeconds);
    }
}
