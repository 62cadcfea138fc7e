package org.wirejack.benchmarks.versus.rows;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.wirejack.benchmarks.versus.rig.Cycle;
import org.wirejack.benchmarks.versus.rig.Duo;
import org.wirejack.benchmarks.versus.rig.RmemMax;
import org.wirejack.benchmarks.versus.rig.Shape;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rig.Stage;
import org.wirejack.benchmarks.versus.rig.Take;
import org.wirejack.systemtests.lan.HostProcess;

/** Bursts of 128 kB against the kernel's usual bound for a socket's memory. */
final class BigRow {
    private static final Shape SHAPE = new Shape(32, 1024, 0);
    private static final String ANSWERED = "cycles answered";
    private static final Pattern LOST = Pattern.compile("connection lost|is restarted|^lost");

    private BigRow() {}

    static List<Case> cases() {
        List<Line> lines = List.of(
                new Line(ANSWERED, "%", Goal.least(100)),
                new Line("connections lost", "", Goal.most(0)),
                new Line("p50", "µs", Goal.NONE));
        return List.of(new Case("big", SHAPE.words(), Case.BOTH, lines, BigRow::run));
    }

    private static void run(Stage stage, Side side, double seconds, Findings findings) throws IOException {
        try (RmemMax usual = RmemMax.usual();
                Duo duo = Duo.play(stage, side, SHAPE)) {
            findings.add("rmem_max", usual.bytes());
            int mark = duo.slave().lines().size();
            Take take = duo.take(seconds);
            TakeFigures.add(take, findings);
            findings.add(ANSWERED, answeredPercent(take));
            findings.add("connections lost", lost(duo.slave(), mark));
        }
    }

    private static double answeredPercent(Take take) {
        List<Cycle> cycles =
                take.cycles().stream().filter(cycle -> !take.spoilt(cycle)).toList();
        return 100.0 * cycles.stream().filter(Cycle::answered).count() / cycles.size();
    }

    private static long lost(HostProcess slave, int fromLine) {
        return slave.lines().stream()
                .skip(fromLine)
                .filter(line -> LOST.matcher(line).find())
                .count();
    }
}
