package org.wirejack.audioadapter.bridge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Prints the tables of simulated figures in docs/adapters.md; takes some minutes. */
final class DelayFigures {
    private static final int SEEDS = 40;
    private static final double HOUR_SECONDS = 3600;
    private static final double SETTLED_SECONDS = 120;

    private DelayFigures() {}

    public static void main(String[] args) {
        locks();
        days();
        warmingCrystals();
    }

    private static void locks() {
        System.out.println(
                "| periods | jitter | sound | rate to 5 ppm | rate to 1 ppm | LOCKED |\n|---|---|---|---|---|---|");
        row(
                "64/128 at 48/44.1 kHz",
                "long tail, mean 50 µs",
                Scenario.of(48_000, 64, 300, Jitter.LONG_TAIL).far(44_100, 128),
                30);
        row("256", "50 µs", Scenario.of(48_000, 256, 300, Jitter.FIFTY_MICROS), 30);
        row("1024", "50 µs", Scenario.of(48_000, 1024, 300, Jitter.FIFTY_MICROS), 60);
        row("256", "1 ms", Scenario.of(48_000, 256, 300, Jitter.ONE_MILLI), 90);
        row("1024", "1 ms", Scenario.of(48_000, 1024, 300, Jitter.ONE_MILLI), 120);
        row("256", "half a period", Scenario.of(48_000, 256, 300, Jitter.HALF_A_PERIOD), 90);
        row("1024", "half a period", Scenario.of(48_000, 1024, 300, Jitter.HALF_A_PERIOD), 400);
    }

    private static void row(String periods, String jitter, Scenario scenario, double seconds) {
        List<Lock> locks = IntStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> Lock.of(scenario, seed, seconds))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |%n",
                periods,
                jitter,
                times(locks, Lock::soundSeconds),
                times(locks, Lock::fivePpmSeconds),
                times(locks, Lock::onePpmSeconds),
                times(locks, Lock::lockedSeconds));
    }

    private static String times(List<Lock> locks, ToDoubleFunction<Lock> time) {
        double[] sorted = locks.stream().mapToDouble(time).sorted().toArray();
        return String.format(Locale.ROOT, "%.1f / %.1f", sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    /** When one end of one run was how far, in seconds from its start. */
    private record Lock(double soundSeconds, double fivePpmSeconds, double onePpmSeconds, double lockedSeconds) {
        static Lock of(Scenario scenario, long seed, double seconds) {
            Simulation simulation = scenario.simulation(seed);
            DelayWatch watch = new DelayWatch(simulation, simulation.near, seconds);
            double[] unlockedSeconds = new double[1];
            simulation.runTo(seconds, ran -> {
                watch.look(ran);
                if (simulation.near.end.report().state() != WayState.LOCKED) {
                    unlockedSeconds[0] = simulation.nowSeconds();
                }
            });
            return new Lock(
                    watch.lastSilentSeconds(),
                    watch.lastOffByFiveSeconds(),
                    watch.lastOffByOneSeconds(),
                    unlockedSeconds[0]);
        }
    }

    private static void days() {
        for (Scenario scenario : List.of(
                Scenario.of(48_000, 256, 300, Jitter.ONE_MILLI),
                Scenario.of(48_000, 256, -300, Jitter.HALF_A_PERIOD),
                Scenario.of(44_100, 64, 300, Jitter.HALF_A_PERIOD).far(48_000, 256),
                Scenario.of(48_000, 512, 300, Jitter.HALF_A_PERIOD),
                Scenario.of(48_000, 1024, -300, Jitter.ONE_MILLI),
                Scenario.of(48_000, 1024, 300, Jitter.HALF_A_PERIOD))) {
            watch(scenario, 24 * HOUR_SECONDS);
        }
    }

    private static void warmingCrystals() {
        for (Scenario scenario : List.of(
                Scenario.of(48_000, 256, 300, Jitter.HALF_A_PERIOD),
                Scenario.of(48_000, 1024, 300, Jitter.ONE_MILLI),
                Scenario.of(48_000, 512, 300, Jitter.HALF_A_PERIOD),
                Scenario.of(48_000, 1024, 300, Jitter.HALF_A_PERIOD))) {
            watch(scenario.wanders(0.1), 2 * HOUR_SECONDS);
        }
    }

    private static void watch(Scenario scenario, double seconds) {
        Simulation simulation = scenario.simulation(1);
        DelayWatch near = new DelayWatch(simulation, simulation.near, SETTLED_SECONDS);
        DelayWatch far = new DelayWatch(simulation, simulation.far, SETTLED_SECONDS);
        simulation.runTo(seconds, ran -> {
            near.look(ran);
            far.look(ran);
        });
        System.out.println(scenario + ", " + seconds / HOUR_SECONDS + " h");
        Arrays.asList(near, far).forEach(end -> System.out.println("  " + end));
    }
}
