package org.wirejack.benchmarks.versus.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wirejack.benchmarks.versus.rig.Cycle;
import org.wirejack.benchmarks.versus.rig.Duo;
import org.wirejack.benchmarks.versus.rig.PauseLog;
import org.wirejack.benchmarks.versus.rig.Shape;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rig.Stage;
import org.wirejack.benchmarks.versus.rig.StillTimes;
import org.wirejack.benchmarks.versus.rig.Take;

/** Fast mode with the shortest period: what comes late is lost. Our JVMs log when they stop the program. */
final class FastRow {
    private static final Shape SHAPE = new Shape(2, 32, 0);
    private static final String IN_A_PAUSE = "missed in a JVM's pause";

    private FastRow() {}

    static List<Case> cases() {
        List<Line> lines = List.of(
                new Line(TakeFigures.MISSED, "", Goal.NOT_MORE),
                new Line(IN_A_PAUSE, "", Goal.most(0)),
                new Line("p50", "µs", Goal.NONE),
                new Line("p99.9", "µs", Goal.NONE));
        return List.of(new Case("fast", SHAPE.words(), Case.BOTH, lines, FastRow::run));
    }

    private static void run(Stage stage, Side side, double seconds, Findings findings) throws IOException {
        Path ofMaster = stage.folder().resolve("master-pauses");
        Path ofSlave = stage.folder().resolve("slave-pauses");
        Take take;
        try (Duo duo = Duo.play(stage, side, SHAPE, logging(side, ofMaster), logging(side, ofSlave))) {
            take = duo.take(seconds);
        }
        TakeFigures.add(take, findings);
        if (side != Side.STOCK) {
            StillTimes master = PauseLog.read(ofMaster, stage.epochShiftNanos());
            StillTimes slave = PauseLog.read(ofSlave, stage.epochShiftNanos());
            findings.add("pauses of the master", master.count());
            findings.add("pauses of the slave", slave.count());
            findings.add(IN_A_PAUSE, missedIn(master, slave, take));
        }
    }

    private static Map<String, String> logging(Side side, Path file) {
        return side == Side.STOCK ? Map.of() : PauseLog.environment(file);
    }

    private static long missedIn(StillTimes master, StillTimes slave, Take take) {
        return take.missed().stream()
                .filter(cycle -> touched(master, cycle) || touched(slave, cycle))
                .count();
    }

    private static boolean touched(StillTimes pauses, Cycle cycle) {
        return pauses.touch(cycle.firstNanos(), cycle.firstNanos() + SHAPE.periodNanos());
    }
}
