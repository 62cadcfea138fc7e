package org.wirejack.netdriver;

import java.util.function.BooleanSupplier;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleMeters;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.WireBuffers;
import org.wirejack.cycle.WirePortNames;
import org.wirejack.cycle.WirePorts;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.link.Link;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.Stream;

/** A slave's session on the caller's thread, in fake time: its link says when the next thing happens. */
public final class SlaveInStep {
    private final CycleMeters meters = new CycleMeters();
    private final SlaveSession session;

    /** The server has its driver's ports afterwards. */
    public SlaveInStep(CycleFormat format, Link link, EmbeddedServer server, NanoClock clock) {
        SessionLatency latency = SessionLatency.of(format.params());
        WireBuffers buffers = new WirePorts(server.openDriver("system"), WirePortNames.SLAVE, Stream.RETURN)
                .adapt(format.params().channels(), latency.returnFrames(), latency.sendFrames());
        session = new SlaveSession(format, link, new DriverSide(server, buffers), false, meters, clock);
    }

    /** Runs cycles until then, or until the session is over, and says why. */
    public SessionEnd run(BooleanSupplier until) {
        return session.run(until);
    }

    /** What the driver does behind a session. */
    public void endNotes() {
        session.endNotes();
    }

    public CycleReport report() {
        return meters.counters().report();
    }
}
