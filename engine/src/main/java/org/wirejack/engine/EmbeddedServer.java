package org.wirejack.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Connection;
import org.wirejack.audio.DrivenServer;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.Processor;
import org.wirejack.audio.Transport;
import org.wirejack.engine.graph.GraphClient;
import org.wirejack.engine.graph.Patchbay;
import org.wirejack.engine.graph.Plan;
import org.wirejack.rt.NanoClock;

/**
 * A small JACK-like server inside the JVM: clients run in graph order once per cycle, on the thread of whoever calls
 * {@link #cycle}.
 *
 * <p>Cables are plugged and pulled while it runs: a new one fades in over one period, a pulled one fades out over one
 * period, and a settled one carries samples bit-exact. Loops are allowed: the reader where the loop was closed hears the
 * period before. A cycle allocates nothing and takes no lock.
 *
 * <p>A client whose processor throws is silent from then on, and reported through {@link #faults} and {@link #onFault};
 * the cycle goes on without it.
 */
public final class EmbeddedServer implements DrivenServer {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Patchbay patchbay;
    private final FaultWatch faults;
    private final TapeTransport transport = new TapeTransport();
    private final CurrentCycle now = new CurrentCycle();
    private volatile Format format;
    private volatile boolean closed;

    public EmbeddedServer(Format format) {
        this(format, NanoClock.SYSTEM, PATIENCE_NANOS);
    }

    /** @param patienceNanos how long, beyond a few periods, edits wait for the next cycle */
    EmbeddedServer(Format format, NanoClock clock, long patienceNanos) {
        this.format = format;
        patchbay = new Patchbay(format, clock, patienceNanos);
        faults = new FaultWatch(patchbay);
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public AudioClient open(String name, Processor processor) {
        checkOpen();
        return new EngineClient(patchbay, patchbay.open(name, processor, false, faults::wake));
    }

    /** @throws IllegalStateException if the server has a driver */
    @Override
    public AudioClient openDriver(String name) {
        checkOpen();
        return new EngineClient(patchbay, patchbay.open(name, cycle -> {}, true, faults::wake));
    }

    private void checkOpen() {
        if (closed) {
            throw new ServerClosed();
        }
    }

    @Override
    public List<PortInfo> ports() {
        return patchbay.ports();
    }

    @Override
    public List<Connection> connections() {
        return patchbay.connections();
    }

    @Override
    public void connect(List<Connection> cables) {
        patchbay.connect(cables);
    }

    @Override
    public void disconnect(List<Connection> cables) {
        patchbay.disconnect(cables);
    }

    @Override
    public Transport transport() {
        return transport;
    }

    /** Clients that are silent because their processors threw. Any thread. */
    public List<ClientFault> faults() {
        return faults.faults();
    }

    /**
     * Tells a listener of each fault, on a thread of its own.
     *
     * @throws IllegalStateException if there is a listener
     */
    public void onFault(Consumer<ClientFault> listener) {
        faults.listen(listener);
    }

    @Override
    public void format(Format newFormat) {
        format = newFormat;
        patchbay.format(newFormat);
        for (GraphClient client : patchbay.clients()) {
            client.formatChanged(newFormat);
        }
    }

    @Override
    public void freewheel(boolean freewheeling) {
        now.freewheeling(freewheeling);
    }

    @Override
    public void cycle(long startNanos) {
        Plan plan = patchbay.plans().take();
        transport.begin(plan.periodFrames());
        now.begin(startNanos, plan.periodFrames(), transport);
        plan.run(now);
    }

    @Override
    public void close() {
        closed = true;
        patchbay.closeAll();
        faults.close();
    }
}
