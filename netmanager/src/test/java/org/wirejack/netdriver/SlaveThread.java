package org.wirejack.netdriver;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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

/** A slave's session in a given format on a given link, without the search before it. */
public final class SlaveThread implements AutoCloseable {
    private final CycleMeters meters = new CycleMeters();
    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable SessionEnd end;

    /** The server has its driver's ports afterwards. */
    public SlaveThread(CycleFormat format, Link link, EmbeddedServer server) {
        SessionLatency latency = SessionLatency.of(format.params());
        WireBuffers buffers = new WirePorts(server.openDriver("system"), WirePortNames.SLAVE, Stream.RETURN)
                .adapt(format.params().channels(), latency.returnFrames(), latency.sendFrames());
        DriverSide driver = new DriverSide(server, buffers);
        SlaveSession session = new SlaveSession(format, link, driver, false, meters, NanoClock.SYSTEM);
        thread = Thread.ofPlatform()
                .daemon()
                .name("slave")
                .uncaughtExceptionHandler((dead, cause) -> fault.set(cause))
                .unstarted(() -> end = session.run(() -> closing));
    }

    public void start() {
        thread.start();
    }

    public long id() {
        return thread.threadId();
    }

    public CycleReport report() {
        return meters.counters().report();
    }

    /** Why the session is over, or null while it is not. */
    public @Nullable SessionEnd end() {
        return end;
    }

    /** @throws AssertionError if the session ended by an exception */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (fault.get() != null) {
            throw new AssertionError("the slave's session died", fault.get());
        }
    }
}
