package org.wirejack.audioadapter.bridge;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A bridge between two simulated ends: one thread, and as fast as it can. */
final class Simulation {
    final SimulatedEnd near;
    final SimulatedEnd far;
    private double nowSeconds;

    Simulation(SimulatedEnd near, SimulatedEnd far) {
        this.near = near;
        this.far = far;
    }

    double nowSeconds() {
        return nowSeconds;
    }

    void runTo(double seconds) {
        runTo(seconds, ran -> {});
    }

    /** @param observer is told of each end after its cycle */
    void runTo(double seconds, Consumer<SimulatedEnd> observer) {
        SimulatedEnd next = next();
        while (next.dueSeconds() < seconds) {
            nowSeconds = next.dueSeconds();
            next.cycle();
            observer.accept(next);
            next = next();
        }
    }

    private SimulatedEnd next() {
        return near.dueSeconds() <= far.dueSeconds() ? near : far;
    }

    SimulatedEnd other(SimulatedEnd end) {
        return end == near ? far : near;
    }

    /**
     * How long a frame waits in the queue towards an end, by what the clocks truly do: in frames of the other one, NaN while
     * it is silent.
     */
    double trueDelayFrames(SimulatedEnd reader) {
        @Nullable Way way = reader.end.playing();
        if (way == null || way.silent()) {
            return Double.NaN;
        }
        return other(reader).clock.frames(reader.trueSeconds()) - way.playsBehind(0);
    }

    /** By how much the other end's clock is truly faster than that end's, in ppm. */
    double truePpm(SimulatedEnd reader) {
        return 1e6 * (other(reader).clock.off(nowSeconds) / reader.clock.off(nowSeconds) - 1);
    }
}
