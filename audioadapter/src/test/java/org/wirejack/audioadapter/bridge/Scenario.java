package org.wirejack.audioadapter.bridge;

import java.util.Random;
import org.wirejack.audio.Format;

/**
 * Two ends that differ.
 *
 * @param ppm by how much the near end's clock is fast; the far end's is slow by a third of that
 * @param ppmPerMinute by how much more with every minute
 */
record Scenario(Format near, Format far, double ppm, double ppmPerMinute, Jitter jitter) {
    static Scenario of(int rateHz, int periodFrames, double ppm, Jitter jitter) {
        Format format = new Format(rateHz, periodFrames);
        return new Scenario(format, format, ppm, 0, jitter);
    }

    Scenario far(int rateHz, int periodFrames) {
        return new Scenario(near, new Format(rateHz, periodFrames), ppm, ppmPerMinute, jitter);
    }

    Scenario wanders(double byPpmPerMinute) {
        return new Scenario(near, far, ppm, byPpmPerMinute, jitter);
    }

    Simulation simulation(long seed) {
        Random random = new Random(seed);
        Bridge bridge = new Bridge(LinearConverter::new, new BridgeShape(1, 1, BridgeShape.SHORTEST));
        return new Simulation(
                new SimulatedEnd(
                        bridge.near(), near, new SimulatedClock(near, ppm, ppmPerMinute), jitter.of(near, random)),
                new SimulatedEnd(bridge.far(), far, new SimulatedClock(far, -ppm / 3, 0), jitter.of(far, random)));
    }
}
