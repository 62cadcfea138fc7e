package org.wirejack.benchmarks.versus.rows;

import java.util.List;
import org.wirejack.benchmarks.versus.rig.Duo;
import org.wirejack.benchmarks.versus.rig.Rest;
import org.wirejack.benchmarks.versus.rig.Shape;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rig.Stage;

/** Processor time for a second of audio. No packets are recorded meanwhile: that costs whoever sends them. */
public final class CpuRow {
    public static final String NAME = "cpu";
    public static final String OF_SLAVE = "slave";
    static final String UNIT = "ms/s";
    private static final String OF_MASTER = "master";

    private CpuRow() {}

    static List<Case> cases() {
        return List.of(
                of(new Shape(2, 64, 2), Goal.ratio(1)),
                of(new Shape(2, 128, 2), Goal.NONE),
                of(new Shape(8, 128, 2), Goal.NONE),
                of(new Shape(16, 128, 2), Goal.NONE),
                of(new Shape(32, 128, 2), Goal.ratio(0.8)),
                of(new Shape(32, 1024, 2), Goal.ratio(0.7)));
    }

    private static Case of(Shape shape, Goal goal) {
        return new Case(
                NAME,
                shape.words(),
                Case.ALL,
                List.of(new Line(OF_SLAVE, UNIT, goal), new Line(OF_MASTER, UNIT, goal)),
                (stage, side, seconds, findings) -> run(stage, side, shape, seconds, findings));
    }

    private static void run(Stage stage, Side side, Shape shape, double seconds, Findings findings) {
        try (Duo duo = Duo.play(stage, side, shape)) {
            CpuUse slave = CpuUse.begin(List.of(duo.slave()));
            CpuUse master = CpuUse.begin(duo.master());
            Rest.seconds(seconds);
            findings.add(OF_SLAVE, slave.millisPerSecond());
            findings.add(OF_MASTER, master.millisPerSecond());
        }
    }
}
