package org.wirejack.benchmarks.versus.rows;

import java.util.List;
import java.util.stream.IntStream;
import org.wirejack.benchmarks.versus.rig.Duo;
import org.wirejack.benchmarks.versus.rig.Shape;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rig.Slave;
import org.wirejack.benchmarks.versus.rig.Stage;
import org.wirejack.systemtests.interop.OurMaster;

/** Many channels, and every sample of them looked at, by a master that plays a ramp. */
public final class ChannelsRow {
    public static final String NAME = "channels";
    private static final int PERIOD_FRAMES = 128;
    private static final String REMARK = "not run: its memory is damaged from 41 channels on";

    private ChannelsRow() {}

    static List<Case> cases() {
        return IntStream.of(41, 64, 96, 128, 200, 255)
                .mapToObj(channels -> of(new Shape(channels, PERIOD_FRAMES, 1)))
                .toList();
    }

    private static Case of(Shape shape) {
        List<Line> lines = List.of(
                new Line(TakeFigures.MISSED, "", Goal.most(0)),
                new Line("breaks", "", Goal.most(0)),
                new Line("exact", "%", Goal.least(100)),
                new Line(CpuRow.OF_SLAVE, CpuRow.UNIT, Goal.NONE));
        return new Case(
                NAME,
                shape.words(),
                List.of(Side.OURS),
                lines,
                REMARK,
                (stage, side, seconds, findings) -> run(stage, side, shape, seconds, findings));
    }

    private static void run(Stage stage, Side side, Shape shape, double seconds, Findings findings) {
        try (OurMaster master = OurMaster.start(stage.master(), shape.periodFrames());
                Slave slave = Duo.slave(stage, side, shape)) {
            slave.join();
            master.awaitSlave(Duo.NAME);
            master.watch(2);
            CpuUse cpu = CpuUse.begin(List.of(slave.process()));
            OurMaster.Report report = master.watch(seconds);
            findings.add(CpuRow.OF_SLAVE, cpu.millisPerSecond());
            findings.add(TakeFigures.CYCLES, report.counts(Duo.NAME).cycles());
            findings.add(
                    TakeFigures.MISSED,
                    report.counts(Duo.NAME).missed() + report.counts(Duo.NAME).incomplete());
            findings.add("breaks", report.heard(Duo.NAME).breaks());
            findings.add("exact", exactPercent(report));
            findings.add("late cycles of the master", report.lateCycles());
        }
    }

    /** The longest exact stretch of all that was heard. */
    private static double exactPercent(OurMaster.Report report) {
        return 100.0 * report.heard(Duo.NAME).longest() / report.heard(Duo.NAME).frames();
    }
}
