package org.wirejack.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.Port;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.PortType;
import org.wirejack.audio.Processor;
import org.wirejack.rt.NanoClock;

/**
 * The control side of the graph: who is there, what is plugged in, and the chain of plans that leads the cycle from one
 * state to the next. Control threads; every edit is made under one lock, and waits for the cycle without it.
 */
public final class Patchbay {
    private final ReentrantLock lock = new ReentrantLock();
    private final Members members = new Members();
    private final PortKeeper keeper = new Keeper();
    private final PlanQueue plans;
    private Silence silence;
    private Patch patch = Patch.EMPTY;
    private long planCount;
    private int activations;
    private long registrations;

    /** @param patienceNanos how long beyond a few periods an edit waits for the cycle to take it */
    public Patchbay(Format format, NanoClock clock, long patienceNanos) {
        silence = new Silence(format.periodFrames());
        plans = new PlanQueue(plan(List.of(), false, patch), format.periodNanos(), clock, patienceNanos);
    }

    /** Where the cycle takes its plans from. */
    public PlanQueue plans() {
        return plans;
    }

    /**
     * @param driver its processor is never called
     * @param onFault called on the cycle thread when the processor has thrown
     */
    public GraphClient open(String wish, Processor processor, boolean driver, Runnable onFault) {
        return locked(() -> members.open(wish, processor, driver, onFault));
    }

    /** All clients, in the order in which they were opened. */
    public List<GraphClient> clients() {
        return locked(members::clients);
    }

    public void activate(GraphClient client) {
        locked(() -> {
            if (!client.activated() && members.has(client)) {
                client.activate(activations++);
                replan();
            }
        });
    }

    /** Takes a client away, with its ports and cables. Twice is fine. */
    public void close(GraphClient client) {
        if (client.driver()) {
            plans.rest();
        }
        edit(() -> members.has(client) ? leave(client) : null);
        client.silence();
    }

    /** Takes all clients away together. Twice is fine. */
    public void closeAll() {
        List<GraphClient> leaving = clients();
        edit(() -> {
            pull(cable -> true);
            leaving.forEach(members::forget);
            return replan();
        });
        leaving.forEach(GraphClient::silence);
    }

    private Plan leave(GraphClient client) {
        pull(cable -> cable.touches(client));
        members.forget(client);
        return replan();
    }

    public Port register(GraphClient client, PortSpec spec, PortType type) {
        return locked(() -> {
            PortFacts facts = new PortFacts(client, spec, type, keeper, registrations++);
            Endpoint port = members.register(facts, silence);
            if (client.live() && type == PortType.MIDI && !facts.isInput()) {
                replan();
            }
            return port.port();
        });
    }

    private final class Keeper implements PortKeeper {
        @Override
        public void unregister(Endpoint port) {
            edit(() -> members.forget(port) ? unplug(port) : null);
        }

        @Override
        public void latencyChanged(PortFacts port) {
            locked(() -> {
                if (port.connected()) {
                    updateLatencies();
                } else {
                    port.onlyOwnLatency();
                }
            });
        }
    }

    private @Nullable Plan unplug(Endpoint port) {
        Plan pulled = pull(cable -> cable.touches(port));
        port.facts().client().ports().remove(port);
        port.facts().connected(false);
        return pulled;
    }

    /** All ports, in the order of their registration. */
    public List<PortInfo> ports() {
        return locked(
                () -> members.ports().stream().map(port -> port.facts().info()).toList());
    }

    /** All cables, in the order in which they were plugged in. */
    public List<Connection> connections() {
        return locked(() -> patch.cables().stream().map(Cable::connection).toList());
    }

    public void connect(List<Connection> wanted) {
        edit(() -> {
            SequencedSet<Cable> cables = patch.cables();
            Collection<Cable> added = wanted.stream().map(members::cable).toList();
            return cables.addAll(added) ? change(cables) : null;
        });
    }

    public void disconnect(List<Connection> unwanted) {
        Set<Connection> gone = Set.copyOf(unwanted);
        edit(() -> pull(cable -> gone.contains(cable.connection())));
    }

    /** Takes new buffers and forgets what was under way. While no cycle runs. */
    public void format(Format format) {
        locked(() -> {
            silence = new Silence(format.periodFrames());
            members.ports().forEach(port -> port.resize(silence));
            plans.reset(plan(patch.settled(), false, patch), format.periodNanos());
        });
    }

    private @Nullable Plan pull(Predicate<Cable> unwanted) {
        SequencedSet<Cable> cables = patch.cables();
        return cables.removeIf(unwanted) ? change(cables) : null;
    }

    private Plan replan() {
        return change(patch.cables());
    }

    /** Goes over to these cables: with fades while cycles run, at once otherwise. */
    private Plan change(SequencedSet<Cable> cables) {
        Patch last = patch;
        patch = last.next(members.clients(), cables);
        List<Plan> chain = new ArrayList<>();
        if (!plans.idle()) {
            addFade(chain, last.fallingTo(patch), last);
            addFade(chain, patch.risingFrom(last), patch);
        }
        chain.add(plan(patch.settled(), false, patch));
        plans.append(chain);
        updateConnected();
        updateLatencies();
        return chain.getLast();
    }

    private void addFade(List<Plan> chain, List<Wire> wires, Patch of) {
        if (Patch.fades(wires)) {
            chain.add(plan(wires, true, of));
        }
    }

    private Plan plan(List<Wire> wires, boolean fading, Patch of) {
        return new PlanBuilder(silence, wires).build(planCount++, fading, of.clients());
    }

    private void updateConnected() {
        Set<Endpoint> connected = patch.connectedPorts();
        members.ports().forEach(port -> port.facts().connected(connected.contains(port)));
    }

    private void updateLatencies() {
        Latencies.update(members.clients(), patch.cables());
    }

    private void edit(Supplier<@Nullable Plan> edit) {
        Plan settled = locked(edit);
        if (settled != null) {
            plans.await(settled);
        }
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
