package org.wirejack.audioadapter.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the delay towards one end of a simulation truly was, and when its rate was how well known. */
final class DelayWatch {
    private final Simulation simulation;
    private final SimulatedEnd reader;
    private final double fromSeconds;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private double worstPpm;
    private double lastSilentSeconds;
    private double lastOffByFiveSeconds;
    private double lastOffByOneSeconds;

    /** @param fromSeconds from when on delays and rates count */
    DelayWatch(Simulation simulation, SimulatedEnd reader, double fromSeconds) {
        this.simulation = simulation;
        this.reader = reader;
        this.fromSeconds = fromSeconds;
    }

    void look(SimulatedEnd ran) {
        if (ran != reader) {
            return;
        }
        double now = simulation.nowSeconds();
        double frames = simulation.trueDelayFrames(reader);
        double ppm = Math.abs(reader.end.report().ratioPpm() - simulation.truePpm(reader));
        boolean silent = Double.isNaN(frames);
        lastSilentSeconds = silent ? now : lastSilentSeconds;
        lastOffByFiveSeconds = silent || ppm > 5 ? now : lastOffByFiveSeconds;
        lastOffByOneSeconds = silent || ppm > 1 ? now : lastOffByOneSeconds;
        if (now > fromSeconds && !silent) {
            least = Math.min(least, frames);
            most = Math.max(most, frames);
            worstPpm = Math.max(worstPpm, ppm);
        }
    }

    double targetFrames() {
        return DelayPlan.of(simulation.other(reader).format, reader.format, BridgeShape.SHORTEST)
                .targetFrames();
    }

    /** That it was what it should be, always, to a frame. */
    void assertSteady() {
        assertEquals(targetFrames(), least, 1, this::toString);
        assertEquals(targetFrames(), most, 1, this::toString);
        assertTrue(lastSilentSeconds < fromSeconds, this::toString);
        assertTrue(worstPpm < 1, this::toString);
        assertEquals(WayState.LOCKED, reader.end.report().state());
    }

    double lastSilentSeconds() {
        return lastSilentSeconds;
    }

    double lastOffByFiveSeconds() {
        return lastOffByFiveSeconds;
    }

    double lastOffByOneSeconds() {
        return lastOffByOneSeconds;
    }

    @Override
    public String toString() {
        return "sound after %.2f s, 5 ppm %.2f s, 1 ppm %.2f s; then %+.2f to %+.2f frames, %.3f ppm; %s"
                .formatted(
                        lastSilentSeconds,
                        lastOffByFiveSeconds,
                        lastOffByOneSeconds,
                        least - targetFrames(),
                        most - targetFrames(),
                        worstPpm,
                        reader.end.report());
    }
}
