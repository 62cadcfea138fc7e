package org.wirejack.benchmarks.versus.rows;

import java.io.IOException;
import java.util.List;
import org.wirejack.benchmarks.versus.rig.Crowd;
import org.wirejack.benchmarks.versus.rig.Duo;
import org.wirejack.benchmarks.versus.rig.Master;
import org.wirejack.benchmarks.versus.rig.ProcessCost;
import org.wirejack.benchmarks.versus.rig.Rest;
import org.wirejack.benchmarks.versus.rig.Shape;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rig.Slave;
import org.wirejack.benchmarks.versus.rig.Stage;

/** Memory in use: of a slave, and of a master for each slave more. */
final class MemoryRow {
    private static final Shape SHAPE = new Shape(2, 128, 2);
    private static final int MORE = 16;
    private static final String OF_SLAVE = "slave";
    private static final String OF_MASTER = "master";
    private static final String FOR_ONE_MORE = "master, for a slave more";

    private MemoryRow() {}

    static List<Case> cases() {
        List<Line> lines = List.of(
                new Line(OF_SLAVE, "MB", Goal.most(120)),
                new Line(OF_MASTER, "MB", Goal.NONE),
                new Line(FOR_ONE_MORE, "MB", Goal.most(2)));
        return List.of(new Case("memory", SHAPE.words(), Case.BOTH, lines, MemoryRow::run));
    }

    private static void run(Stage stage, Side side, double seconds, Findings findings) throws IOException {
        try (Master master = Duo.master(stage, side, SHAPE);
                Slave slave = Duo.slave(stage, side, SHAPE)) {
            slave.join();
            master.takeIn(List.of(Duo.NAME), SHAPE.channels());
            Duo.settle(stage);
            Rest.seconds(seconds / 2);
            double withOne = ProcessCost.residentMegabytes(master.processes());
            findings.add(OF_SLAVE, ProcessCost.residentMegabytes(List.of(slave.process())));
            findings.add(OF_MASTER, withOne);
            try (Crowd crowd = Crowd.on(stage)) {
                crowd.join(master, MORE);
                Rest.seconds(seconds / 2);
                findings.add(FOR_ONE_MORE, (ProcessCost.residentMegabytes(master.processes()) - withOne) / MORE);
            }
        }
    }
}
