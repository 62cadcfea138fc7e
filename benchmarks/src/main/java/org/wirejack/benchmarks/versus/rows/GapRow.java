package org.wirejack.benchmarks.versus.rows;

import java.io.IOException;
import java.util.List;
import org.wirejack.benchmarks.versus.rig.Duo;
import org.wirejack.benchmarks.versus.rig.Rest;
import org.wirejack.benchmarks.versus.rig.SeenPackets;
import org.wirejack.benchmarks.versus.rig.Shape;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rig.Stage;
import org.wirejack.systemtests.lan.Capture;
import org.wirejack.systemtests.lan.HostProcess;

/**
 * The slave's cable is pulled for a second. The link is back when the first packet of any kind gets to the slave, of which
 * there is one every few milliseconds; audio is back when the slave answers sound with sound.
 */
final class GapRow {
    private static final Shape SHAPE = new Shape(2, 128, 2);
    private static final String BACK = "audio back after the link";
    private static final double CUT_SECONDS = 1;
    private static final double WATCHED_SECONDS = 6;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String TICKER =
            "exec 3<> <(:); while :; do echo tick > /dev/udp/$0/9; read -t 0.002 -u 3; done 2> /dev/null";

    private GapRow() {}

    static List<Case> cases() {
        List<Line> lines = List.of(new Line(BACK, "ms", Goal.most(20)));
        return List.of(new Case("gap", SHAPE.words(), Case.BOTH, lines, GapRow::run));
    }

    private static void run(Stage stage, Side side, double seconds, Findings findings) throws IOException {
        try (Duo duo = Duo.play(stage, side, SHAPE);
                HostProcess ticker =
                        stage.master().start("bash", "-c", TICKER, stage.slave().address());
                Capture capture = stage.record("udp")) {
            Rest.seconds(CUT_SECONDS);
            stage.lan().unplug(stage.slave());
            Rest.seconds(CUT_SECONDS);
            stage.lan().plug(stage.slave());
            Rest.seconds(WATCHED_SECONDS);
            if (!ticker.isAlive() || !duo.slave().isAlive()) {
                throw new IllegalStateException("ended: " + ticker + ", or " + duo.slave());
            }
            SeenPackets seen = SeenPackets.read(capture.end());
            long linkNanos = seen.endOfSilence(packet -> packet.from(stage.master()));
            long askedNanos = seen.first(packet -> packet.from(stage.master()) && packet.isAudio(), linkNanos);
            long soundNanos = seen.first(packet -> packet.from(stage.slave()) && packet.isAudio(), askedNanos);
            findings.add(BACK, (soundNanos - linkNanos) / NANOS_PER_MILLI);
        }
    }
}
