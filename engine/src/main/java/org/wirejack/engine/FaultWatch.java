package org.wirejack.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.engine.graph.GraphClient;
import org.wirejack.engine.graph.Patchbay;

/**
 * Carries faults from the cycle, which only wakes it, to a listener on a thread of its own. The thread is there from the
 * first listener to {@link #close}.
 */
final class FaultWatch implements AutoCloseable {
    private final Patchbay patchbay;
    private final Set<GraphClient> told = new HashSet<>();
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    FaultWatch(Patchbay patchbay) {
        this.patchbay = patchbay;
    }

    /** Something has gone wrong in the cycle. Cycle thread; does not wait. */
    void wake() {
        LockSupport.unpark(thread);
    }

    /** All faulty clients that are open. Control threads. */
    List<ClientFault> faults() {
        List<ClientFault> faults = new ArrayList<>();
        for (GraphClient client : patchbay.clients()) {
            Throwable cause = client.fault();
            if (cause != null) {
                faults.add(new ClientFault(client.name(), cause));
            }
        }
        return faults;
    }

    synchronized void listen(Consumer<ClientFault> listener) {
        if (thread != null) {
            throw new IllegalStateException("the server has a fault listener already");
        }
        thread = Thread.ofPlatform().daemon().name("wirejack-faults").start(() -> watch(listener));
    }

    private void watch(Consumer<ClientFault> listener) {
        while (!closed) {
            for (GraphClient client : patchbay.clients()) {
                Throwable cause = client.fault();
                if (cause != null && told.add(client)) {
                    tell(listener, new ClientFault(client.name(), cause));
                }
            }
            LockSupport.park(this);
        }
    }

    private static void tell(Consumer<ClientFault> listener, ClientFault fault) {
        try {
            listener.accept(fault);
        } catch (RuntimeException broken) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, broken);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
