package org.wirejack.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.PortSpec;

/** Random edits against what must be heard by the simplest reckoning. */
@Timeout(120)
class PatchPropertyTest {
    private static final int FRAMES = 16;
    private static final int CLIENTS = 6;
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** Sends a power of two and watches what arrives. The sums of powers of two are exact. */
    private static final class Watcher {
        private final int index;
        private final AudioPort in;
        private final AudioPort out;
        private final AtomicBoolean anew = new AtomicBoolean();
        private float last;
        private float largest;
        private volatile float heard;
        private volatile float largestStep;
        private volatile long runs;

        Watcher(Rig rig, int index) {
            this.index = index;
            AudioClient client = rig.server.open("c" + index, cycle -> run(cycle.frames()));
            in = client.audioPort(PortSpec.input("in"));
            out = client.audioPort(PortSpec.output("out"));
            client.activate();
        }

        private void run(int frames) {
            float[] samples = in.samples();
            largest = anew.getAndSet(false) ? 0 : largest;
            for (int i = 0; i < frames; i++) {
                largest = Math.max(largest, Math.abs(samples[i] - last));
                last = samples[i];
            }
            heard = last;
            largestStep = largest;
            runs++;
            Arrays.fill(out.samples(), 1 << index);
        }

        void watchAnew() {
            anew.set(true);
            awaitRuns(2);
        }

        void awaitRuns(int count) {
            long enough = runs + count;
            long endNanos = System.nanoTime() + LONGEST_WAIT_NANOS;
            while (runs < enough) {
                assertTrue(System.nanoTime() < endNanos, "no cycle runs");
                LockSupport.parkNanos(10_000);
            }
        }
    }

    private static Connection cable(int from, int to) {
        return new Connection("c" + from + ":out", "c" + to + ":in");
    }

    /** One editor's share of the inputs, and what is plugged into them. */
    private record Share(List<Watcher> watchers, List<Set<Integer>> sources, Random random) {
        void edit(Rig rig, int edits) {
            for (int i = 0; i < edits; i++) {
                editOne(rig);
            }
        }

        private void editOne(Rig rig) {
            int at = random.nextInt(watchers.size());
            Watcher watcher = watchers.get(at);
            Set<Integer> before = sources.get(at);
            Set<Integer> after = new LinkedHashSet<>(before);
            boolean plug = random.nextBoolean();
            List<Connection> cables = new ArrayList<>();
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                int from = random.nextInt(CLIENTS);
                cables.add(cable(from, watcher.index));
                if (plug) {
                    after.add(from);
                } else {
                    after.remove(from);
                }
            }
            watchers.forEach(Watcher::watchAnew);
            if (plug) {
                rig.server.connect(cables);
            } else {
                rig.server.disconnect(cables);
            }
            sources.set(at, after);
            watchers.forEach(other -> other.awaitRuns(2));
            check(at, changed(before, after));
        }

        private static int changed(Set<Integer> before, Set<Integer> after) {
            Set<Integer> changed = new HashSet<>(before);
            changed.addAll(after);
            changed.removeIf(from -> before.contains(from) && after.contains(from));
            return sum(changed);
        }

        private static int sum(Set<Integer> sources) {
            return sources.stream().mapToInt(from -> 1 << from).sum();
        }

        private void check(int at, int changed) {
            for (int i = 0; i < watchers.size(); i++) {
                float mostPerFrame = i == at ? changed * (1f / FRAMES) : 0;
                float step = watchers.get(i).largestStep;
                assertTrue(step <= mostPerFrame * 1.001f, () -> "step of " + step + ", not " + mostPerFrame);
                assertEquals(sum(sources.get(i)), watchers.get(i).heard);
            }
        }
    }

    @Test
    void hearsExactlyWhatIsPluggedInWhileTwoThreadsEdit() throws Exception {
        Rig rig = Rig.running(FRAMES);
        List<Watcher> watchers = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            watchers.add(new Watcher(rig, i));
        }
        rig.cycle();
        AtomicBoolean ending = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<?> cycles = threads.submit(() -> {
                while (!ending.get()) {
                    rig.cycle();
                }
            });
            List<Future<?>> editors = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                List<Set<Integer>> nothing = new ArrayList<>(List.of(Set.of(), Set.of(), Set.of()));
                Share share = new Share(watchers.subList(3 * i, 3 * i + 3), nothing, new Random(i));
                editors.add(threads.submit(() -> share.edit(rig, 500)));
            }
            try {
                for (Future<?> editor : editors) {
                    editor.get();
                }
            } finally {
                ending.set(true);
            }
            cycles.get();
        }
        rig.close();
    }

    /** Sends the cycle's number and notes how old the number is that comes from each other client. */
    private static final class Stamper {
        private final List<AudioPort> in = new ArrayList<>();
        private final AudioPort out;
        private final float[] got = new float[CLIENTS];

        Stamper(Rig rig, int index, int[] cycleNumber) {
            AudioClient client = rig.server.open("c" + index, cycle -> run(cycleNumber[0]));
            for (int from = 0; from < CLIENTS; from++) {
                in.add(client.audioPort(PortSpec.input("in" + from)));
            }
            out = client.audioPort(PortSpec.output("out"));
            client.activate();
        }

        private void run(int cycleNumber) {
            for (int from = 0; from < CLIENTS; from++) {
                got[from] = in.get(from).samples()[0];
            }
            out.samples()[0] = cycleNumber;
        }
    }

    private static boolean reaches(boolean[][] cables, int from, int to, Set<Integer> seen) {
        for (int next = 0; next < CLIENTS; next++) {
            if (cables[from][next] && (next == to || (seen.add(next) && reaches(cables, next, to, seen)))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void delaysOnlyWhatClosesALoopAndNeverWhatWasDirect() {
        int[] cycleNumber = {1};
        Random random = new Random(7);
        boolean[][] cables = new boolean[CLIENTS][CLIENTS];
        boolean[][] direct = new boolean[CLIENTS][CLIENTS];
        int delayed = 0;
        try (Rig rig = Rig.idle(1)) {
            List<Stamper> stampers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                stampers.add(new Stamper(rig, i, cycleNumber));
            }
            rig.cycle();
            for (int edit = 0; edit < 2000; edit++) {
                int from = random.nextInt(CLIENTS);
                int to = random.nextInt(CLIENTS);
                Connection cable = new Connection("c" + from + ":out", "c" + to + ":in" + from);
                if (cables[from][to]) {
                    rig.server.disconnect(List.of(cable));
                } else {
                    rig.server.connect(List.of(cable));
                }
                cables[from][to] = !cables[from][to];
                direct[from][to] &= cables[from][to];
                cycleNumber[0]++;
                rig.cycle();
                delayed += check(stampers, cables, direct, cycleNumber[0]);
            }
        }
        assertTrue(delayed > 1000);
    }

    private static int check(List<Stamper> stampers, boolean[][] cables, boolean[][] direct, int cycleNumber) {
        int delayed = 0;
        for (int from = 0; from < CLIENTS; from++) {
            for (int to = 0; to < CLIENTS; to++) {
                float got = stampers.get(to).got[from];
                if (!cables[from][to]) {
                    assertEquals(0, got);
                    continue;
                }
                boolean late = got == cycleNumber - 1;
                assertTrue(late || got == cycleNumber);
                boolean loops = reaches(cables, to, from, new HashSet<>()) || to == from;
                assertTrue(!late || (loops && !direct[from][to]));
                direct[from][to] = !late;
                delayed += late ? 1 : 0;
            }
        }
        return delayed;
    }
}
