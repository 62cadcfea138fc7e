package org.wirejack.benchmarks.versus.rows;

import java.io.IOException;
import java.util.List;
import org.wirejack.benchmarks.versus.rig.Crowd;
import org.wirejack.benchmarks.versus.rig.Duo;
import org.wirejack.benchmarks.versus.rig.Master;
import org.wirejack.benchmarks.versus.rig.Shape;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rig.Slave;
import org.wirejack.benchmarks.versus.rig.Stage;
import org.wirejack.benchmarks.versus.rig.Take;

/** A master with many slaves: a real one of its side, whose packets are recorded, and a crowd. */
final class SlavesRow {
    private static final Shape SHAPE = new Shape(2, 128, 2);
    private static final String PER_SLAVE = "master, for a slave";

    private SlavesRow() {}

    static List<Case> cases() {
        return List.of(
                of(8, Case.ALL, ""),
                of(32, Case.ALL, ""),
                of(60, Case.ALL, ""),
                of(128, List.of(Side.OURS), "not run: a JACK server has 64 clients at the most"));
    }

    private static Case of(int slaves, List<Side> sides, String remark) {
        List<Line> lines = List.of(
                new Line(TakeFigures.MISSED, "", Goal.most(0)),
                new Line("missed of all", "", Goal.most(0)),
                new Line(PER_SLAVE, CpuRow.UNIT, remark.isEmpty() ? Goal.ratio(0.8) : Goal.NONE));
        return new Case(
                "slaves",
                Integer.toString(slaves),
                sides,
                lines,
                remark,
                (stage, side, seconds, findings) -> run(stage, side, slaves, seconds, findings));
    }

    private static void run(Stage stage, Side side, int slaves, double seconds, Findings findings) throws IOException {
        try (Master master = Duo.master(stage, side, SHAPE);
                Slave slave = Duo.slave(stage, side, SHAPE);
                Crowd crowd = Crowd.on(stage)) {
            slave.join();
            master.takeIn(List.of(Duo.NAME), SHAPE.channels());
            crowd.join(master, slaves - 1);
            Duo.settle(stage);
            CpuUse cpu = CpuUse.begin(master.processes());
            OwnCounts own = OwnCounts.begin(master.processes().getFirst());
            Take take = stage.take(SHAPE, seconds);
            TakeFigures.add(take, findings);
            findings.add(PER_SLAVE, cpu.millisPerSecond() / slaves);
            own.missed().ifPresent(missed -> findings.add("missed of all", missed));
        }
    }
}
