package org.wirejack.netdriver;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.DrivenGraph;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleMeters;
import org.wirejack.cycle.CycleReceiver;
import org.wirejack.cycle.CycleSender;
import org.wirejack.cycle.CycleSlot;
import org.wirejack.cycle.CycleTurn;
import org.wirejack.cycle.ReceiverShape;
import org.wirejack.cycle.WireBuffers;
import org.wirejack.link.Link;
import org.wirejack.rt.NanoClock;
import org.wirejack.wire.Stream;

/**
 * One session of a slave: every cycle of the master runs the server once and is answered once, in order, on one thread.
 *
 * <p>A cycle of which nothing came is run and answered as well, with silence in the capture ports, so the graph keeps
 * the master's time. Cycle thread only, but for construction.
 */
final class SlaveSession {
    /** Longer than a hiccup, and as long as a stock master may pause. */
    private static final long SILENCE_NANOS = 1_000_000_000L;
    /** A master of ours goes on for longer than this, and the slave is back with the first packet after a cable was out. */
    private static final long PATIENT_SILENCE_NANOS = 3_000_000_000L;

    private static final long LONGEST_WAIT_NANOS = 50_000_000L;
    /** Answers owed after a pause; a stock master that waits for more has given up long ago. */
    private static final int MAX_FILLERS = 1024;
    /** A master has ports to make before its first cycle; stock slaves grant as much. */
    private static final long FIRST_SILENCE_NANOS = 2_000_000_000L;
    /** Where periods are longer than a third of a second: so many of them. */
    private static final int SILENT_PERIODS = 3;

    private final Link link;
    private final DrivenGraph graph;
    private final WireBuffers ports;
    private final CycleMeters meters;
    private final NanoClock clock;
    private final boolean sync;
    private final int periodFrames;
    private final long periodNanos;
    private final long silenceNanos;
    private final CycleReceiver receiver;
    private final CycleSender sender;
    private final CycleTurn turn;
    private final StallWatch stallWatch;
    private boolean graphHasRun;
    private boolean refused;

    /** @param patient whether there is no other master to go to when this one is not heard */
    SlaveSession(
            CycleFormat format, Link link, DriverSide driver, boolean patient, CycleMeters meters, NanoClock clock) {
        this.link = link;
        this.graph = driver.graph();
        this.ports = driver.buffers();
        this.meters = meters;
        this.clock = clock;
        sync = format.params().slaveSync();
        periodFrames = format.params().periodFrames();
        periodNanos = format.periodNanos();
        silenceNanos = patient && format.peerIsOurs() ? PATIENT_SILENCE_NANOS : SILENCE_NANOS;
        ReceiverShape shape = ReceiverShape.slave(format.params().latencyCycles());
        receiver = new CycleReceiver(format, Stream.SEND, shape, meters.counters());
        sender = new CycleSender(format, Stream.RETURN, link, meters.counters());
        turn = new CycleTurn(format, receiver.window());
        stallWatch = new StallWatch(meters.stalls(), periodNanos);
    }

    /** Runs cycles until the session is over. */
    SessionEnd run(BooleanSupplier closing) {
        long startNanos = clock.nanoTime();
        SessionEnd end = null;
        while (end == null) {
            end = closing.getAsBoolean() ? SessionEnd.CLOSED : step(startNanos);
        }
        return end;
    }

    /** A method of its own: the JVM compiles one that is called often far sooner than a loop that goes on for ever. */
    private @Nullable SessionEnd step(long startNanos) {
        long nowNanos = clock.nanoTime();
        int drained = drain(nowNanos);
        turn.patient(receiver.freewheeling());
        if (drained < 0 || refused || receiver.peerHasLeft()) {
            return SessionEnd.REFUSED;
        }
        boolean ran = runCycles(nowNanos);
        if (!ran) {
            if (silent(SILENCE_NANOS, startNanos, nowNanos)) {
                endNotes();
                if (silent(silenceNanos, startNanos, nowNanos)) {
                    return SessionEnd.SILENCE;
                }
            }
        }
        if (!ran || !receiver.dueIsComplete()) {
            await(turn.deadlineNanos(nowNanos + LONGEST_WAIT_NANOS));
        }
        return null;
    }

    /** While it is in time there is one cycle to come, and nothing behind it. */
    private int drain(long nowNanos) {
        boolean late = nowNanos - receiver.progressNanos() > periodNanos * 3 / 2;
        return late
                ? receiver.drain(link, nowNanos)
                : receiver.drainUntilWhole(receiver.window().slots().next(), link, nowNanos);
    }

    private void await(long deadlineNanos) {
        if (!link.await(deadlineNanos)) {
            stallWatch.timedOut(deadlineNanos, clock.nanoTime());
        }
    }

    /** The session is over, or might be: lets the graph run once more if there are notes to end. */
    void endNotes() {
        if (ports.sounding()) {
            ports.silence(periodFrames);
            graph.cycle(clock.nanoTime());
        }
    }

    private boolean silent(long usualNanos, long startNanos, long nowNanos) {
        long heardNanos = receiver.heardNanos();
        long limitNanos = heardNanos == 0 ? FIRST_SILENCE_NANOS : usualNanos;
        return nowNanos - (heardNanos == 0 ? startNanos : heardNanos)
                > Math.max(limitNanos, SILENT_PERIODS * periodNanos);
    }

    private boolean runCycles(long nowNanos) {
        int cycles = turn.ready(nowNanos);
        if (cycles > 0) {
            answerSkipped(receiver.window().takeSkipped());
        }
        int whole = 0;
        for (int i = 0; i < cycles; i++) {
            whole += receiver.dueIsComplete() ? 1 : 0;
            runCycle(nowNanos);
        }
        if (!receiver.freewheeling()) {
            stallWatch.found(whole);
        }
        return cycles > 0;
    }

    private void runCycle(long nowNanos) {
        graph.freewheel(receiver.freewheeling());
        CycleSlot slot = receiver.takeDue();
        ports.deliver(slot, periodFrames);
        if (sync) {
            graph.cycle(nowNanos);
            graphHasRun = true;
            answer(slot);
        } else {
            answer(slot);
            graph.cycle(nowNanos);
            graphHasRun = true;
        }
        ports.measure(meters.levels(), periodFrames);
        receiver.window().progress(slot, nowNanos);
        receiver.finishDue();
    }

    /** Sends what the graph left in the playback ports: this cycle's result, or in async mode the one before's. */
    private void answer(@Nullable CycleSlot slot) {
        int cycle = receiver.window().slots().next();
        int sent = graphHasRun
                ? sender.send(
                        cycle,
                        receiver.ask(ports.wanted()),
                        ports.samples(),
                        ports.active(receiver.wanted()),
                        ports.events())
                : sender.sendFiller(cycle, receiver.ask(ports.wanted()));
        refused |= sent == Link.REFUSED;
        if (slot != null) {
            meters.turnaround().record(clock.nanoTime() - slot.firstNanos());
        }
    }

    private void answerSkipped(int skipped) {
        int due = receiver.window().slots().next();
        for (int i = Math.min(skipped, MAX_FILLERS); i > 0; i--) {
            sender.sendFiller(due - i, receiver.ask(ports.wanted()));
        }
    }
}
