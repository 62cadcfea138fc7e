package org.wirejack.benchmarks.versus.rows;

import java.io.IOException;
import java.util.List;
import org.wirejack.benchmarks.versus.rig.Duo;
import org.wirejack.benchmarks.versus.rig.Shape;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rig.Stage;

/** How long a slave takes, from the last packet of the master's cycle to the last packet of its answer. */
final class TurnaroundRow {
    static final String NAME = "turnaround";

    private TurnaroundRow() {}

    static List<Case> cases() {
        return List.of(
                of(new Shape(2, 64, 2), 1, 1.25), of(new Shape(2, 128, 2), 1, 1.25), of(new Shape(32, 128, 2), 0.8, 0));
    }

    /** @param tailRatio 0 if nothing is asked of the slowest ones */
    private static Case of(Shape shape, double ratio, double tailRatio) {
        List<Line> lines = List.of(
                new Line("p50", "µs", Goal.ratio(ratio)),
                new Line("p99", "µs", Goal.ratio(ratio)),
                new Line("p99.9", "µs", tailRatio == 0 ? Goal.NONE : Goal.ratio(tailRatio)),
                new Line(TakeFigures.MISSED, "", Goal.NONE));
        return new Case(
                NAME,
                shape.words(),
                Case.BOTH,
                lines,
                (stage, side, seconds, findings) -> run(stage, side, shape, seconds, findings));
    }

    private static void run(Stage stage, Side side, Shape shape, double seconds, Findings findings) throws IOException {
        try (Duo duo = Duo.play(stage, side, shape)) {
            TakeFigures.add(duo.take(seconds), findings);
        }
    }
}
