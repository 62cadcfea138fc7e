package org.wirejack.benchmarks.versus.rows;

import java.io.IOException;
import java.util.List;
import org.wirejack.benchmarks.versus.rig.Duo;
import org.wirejack.benchmarks.versus.rig.Master;
import org.wirejack.benchmarks.versus.rig.Rest;
import org.wirejack.benchmarks.versus.rig.SeenPackets;
import org.wirejack.benchmarks.versus.rig.Shape;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rig.Slave;
import org.wirejack.benchmarks.versus.rig.Stage;
import org.wirejack.systemtests.lan.Capture;

/** How soon a slave plays: from the start of its process, and from its announcement, to the first cycle that it answers. */
final class FirstAudioRow {
    private static final Shape SHAPE = new Shape(2, 128, 2);
    private static final String FROM_START = "from the process's start";
    private static final String FROM_ANNOUNCEMENT = "from the announcement";
    private static final double NANOS_PER_MILLI = 1e6;
    /** A master has been there for a while when a slave comes. */
    private static final double SETTLING_SECONDS = 10;
    /** Until the packets of the first cycle are in the file. */
    private static final double CAPTURE_SECONDS = 1.5;

    private FirstAudioRow() {}

    static List<Case> cases() {
        List<Line> lines =
                List.of(new Line(FROM_START, "ms", Goal.most(1000)), new Line(FROM_ANNOUNCEMENT, "ms", Goal.most(20)));
        return List.of(new Case("first-audio", SHAPE.words(), Case.BOTH, lines, FirstAudioRow::run));
    }

    private static void run(Stage stage, Side side, double seconds, Findings findings) throws IOException {
        try (Master master = Duo.master(stage, side, SHAPE);
                Capture capture = stage.record("udp")) {
            Rest.seconds(SETTLING_SECONDS);
            long startNanos = Stage.nowNanos();
            try (Slave slave = Duo.slave(stage, side, SHAPE)) {
                slave.join();
                master.takeIn(List.of(Duo.NAME), SHAPE.channels());
                Rest.seconds(CAPTURE_SECONDS);
            }
            SeenPackets seen = SeenPackets.read(capture.end());
            long announcedNanos = seen.first(packet -> packet.from(stage.slave()) && packet.isParams(), startNanos);
            long answeredNanos = seen.first(packet -> packet.from(stage.slave()) && packet.isData(), startNanos);
            findings.add(FROM_START, (answeredNanos - startNanos) / NANOS_PER_MILLI);
            findings.add(FROM_ANNOUNCEMENT, (answeredNanos - announcedNanos) / NANOS_PER_MILLI);
        }
    }
}
