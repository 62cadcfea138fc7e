package org.wirejack.engine.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.audio.Processor;

/** A member of the graph. Control side under the patchbay's lock, but for what is said of single methods. */
public final class GraphClient {
    private static final int INACTIVE = Integer.MAX_VALUE;

    private final String name;
    private final Processor processor;
    private final boolean driver;
    private final Runnable onFault;
    private final List<Endpoint> ports = new ArrayList<>();
    private int activation = INACTIVE;
    private volatile boolean silenced;
    private volatile @Nullable Throwable fault;

    GraphClient(String name, Processor processor, boolean driver, Runnable onFault) {
        this.name = name;
        this.processor = processor;
        this.driver = driver;
        this.onFault = onFault;
    }

    public String name() {
        return name;
    }

    /** Cycle thread only. */
    Processor processor() {
        return processor;
    }

    /** Tells the processor, and silences it if that throws. While no cycle runs. */
    public void formatChanged(Format format) {
        try {
            processor.formatChanged(format);
        } catch (RuntimeException broken) {
            fail(broken);
        }
    }

    /** Whether this is the driver's own client, which is filled and emptied between the cycles. */
    boolean driver() {
        return driver;
    }

    List<Endpoint> ports() {
        return ports;
    }

    boolean activated() {
        return activation != INACTIVE;
    }

    /** Place among the activated clients; those that are not come last. */
    int activation() {
        return activation;
    }

    void activate(int place) {
        activation = place;
    }

    /** Whether anything comes out of it: the driver always, others while they are active and well. */
    boolean live() {
        return driver || (activated() && !silenced);
    }

    /** Whether cycles must not call the processor any more. Any thread. */
    boolean silenced() {
        return silenced;
    }

    void silence() {
        silenced = true;
    }

    /** Takes the client out of this and all later cycles. Cycle thread, or while no cycle runs. */
    void fail(Throwable cause) {
        fault = cause;
        silenced = true;
        onFault.run();
    }

    /** What its processor threw. Any thread. */
    public @Nullable Throwable fault() {
        return fault;
    }
}
