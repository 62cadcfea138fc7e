package org.wirejack.systemtests.adapter;

import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.HostProcess;

/** How long sound takes there and back, as JACK's own {@code jack_iodelay} measures it: to a thousandth of a frame. */
final class RoundTrip {
    /** So many readings in a row must agree; they come twice a second. */
    private static final int READINGS = 4;

    private static final double AGREEMENT_FRAMES = 0.3;
    private static final int MOST_READINGS = 60;

    private RoundTrip() {}

    /**
     * Measures the way from one port to another.
     *
     * @param to an input
     * @param from the output where it comes back
     */
    static double frames(JackServer server, String to, String from) {
        try (HostProcess meter = server.startClient("stdbuf", "-oL", "jack_iodelay")) {
            server.awaitPort("jack_delay:in");
            server.connect("jack_delay:out", to);
            server.connect(from, "jack_delay:in");
            return settled(meter);
        }
    }

    private static double settled(HostProcess meter) {
        int line = meter.lines().size();
        double lowest = 0;
        double highest = 0;
        int agreeing = 0;
        for (int i = 0; i < MOST_READINGS; i++) {
            double frames = Double.parseDouble(meter.awaitLine("^ *(-?[0-9.]+) frames +[0-9.-]+ ms total", line)
                    .group(1));
            line = next(meter, line);
            boolean agrees = agreeing > 0 && Math.max(highest, frames) - Math.min(lowest, frames) < AGREEMENT_FRAMES;
            lowest = agrees ? Math.min(lowest, frames) : frames;
            highest = agrees ? Math.max(highest, frames) : frames;
            agreeing = agrees ? agreeing + 1 : 1;
            if (agreeing == READINGS) {
                return (lowest + highest) / 2;
            }
        }
        throw new AssertionError("no delay that stays: " + meter);
    }

    /** The line behind the next reading. */
    private static int next(HostProcess meter, int fromLine) {
        var lines = meter.lines();
        int line = fromLine;
        while (!lines.get(line).contains("total roundtrip")) {
            line++;
        }
        return line + 1;
    }
}
