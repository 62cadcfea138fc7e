package org.wirejack.netmanager;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Cycle;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleMeters;
import org.wirejack.cycle.CycleReceiver;
import org.wirejack.cycle.CycleSender;
import org.wirejack.cycle.CycleSlot;
import org.wirejack.cycle.ReceiverShape;
import org.wirejack.cycle.WireBuffers;
import org.wirejack.link.Link;
import org.wirejack.link.MessageLink;
import org.wirejack.rt.NanoClock;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.Stream;

/**
 * One session with one slave: sends this cycle, takes what has arrived, and delivers the answer that is due. Nothing the
 * slave does or fails to do can hold it up. Cycle thread only, but for construction and what says otherwise.
 */
final class ProxySession {
    /** A wait looks up this often whether the session is to end. */
    private static final long LONGEST_WAIT_NANOS = 50_000_000L;

    private final CycleFormat format;
    private final Link link;
    private final CycleMeters meters;
    private final NanoClock clock;
    private final CycleReceiver receiver;
    private final CycleSender sender;
    private final AnswerPatience patience;
    private final @Nullable AnswerCount answerCount;
    private final Appearance appearance;
    private final long[] sentNanos;
    private int number;
    private long cyclesSent;

    private volatile long heardNanos;
    private volatile boolean refused;
    private volatile boolean leaving;

    /** @param answerWaitPercent the part of a period that an answer is waited for in fast mode */
    ProxySession(CycleFormat format, Link link, int answerWaitPercent, CycleMeters meters, NanoClock clock) {
        this.format = format;
        this.link = link;
        this.meters = meters;
        this.clock = clock;
        ReceiverShape shape = ReceiverShape.master(format.params().latencyCycles());
        receiver = new CycleReceiver(format, Stream.RETURN, shape, meters.counters());
        sender = new CycleSender(format, Stream.SEND, link, meters.counters());
        patience = new AnswerPatience(format, answerWaitPercent, clock);
        boolean countsAnswers = !format.peerIsOurs() && !format.params().slaveSync();
        answerCount = countsAnswers ? new AnswerCount(receiver.window()) : null;
        appearance = new Appearance(format);
        sentNanos = new long[shape.windowCycles()];
    }

    /** Runs one cycle. Its ports are those of the session. */
    void run(Cycle cycle, WireBuffers ports) {
        if (refused) {
            ports.silence(cycle.frames());
            return;
        }
        send(cycle, ports);
        receive(cycle, ports);
        ports.measure(meters.levels(), cycle.frames());
    }

    /** The first half of a cycle: what is in the ports leaves. */
    void send(Cycle cycle, WireBuffers ports) {
        if (answerCount != null && cyclesSent > 0 && !cycle.freewheeling()) {
            // Before sending: afterwards it would be chance whether the newest answer is there already.
            take();
            answerCount.onCycle(number, receiver.newestCycle());
        }
        sender.freewheeling(cycle.freewheeling());
        send(ports);
    }

    /** The second half of a cycle: the answer that is due is delivered. */
    CycleAnswer receive(Cycle cycle, WireBuffers ports) {
        take();
        if (cyclesSent <= format.params().latencyCycles()) {
            receiver.window().slots().advance();
            ports.deliver(null, cycle.frames());
            return CycleAnswer.NOT_DUE;
        }
        awaitDue(cycle);
        return deliverDue(cycle, ports);
    }

    private void send(WireBuffers ports) {
        number++;
        cyclesSent++;
        sentNanos[number & sentNanos.length - 1] = clock.nanoTime();
        int sent = sender.send(
                number, receiver.ask(ports.wanted()), ports.samples(), ports.active(receiver.wanted()), ports.events());
        refused |= sent == Link.REFUSED;
    }

    private void take() {
        long nowNanos = clock.nanoTime();
        int drained = answerCount == null
                ? receiver.drainUntilWhole(newestAnswer(), link, nowNanos)
                : receiver.drain(link, nowNanos);
        refused |= drained == Link.REFUSED;
        heardNanos = receiver.heardNanos();
    }

    /** A slave has had no time to answer what has just been sent, but for one that is waited for. */
    private int newestAnswer() {
        return format.fast() ? number : number - 1;
    }

    private void awaitDue(Cycle cycle) {
        long deadlineNanos = patience.deadlineNanos(cycle, receiver.heardNanos());
        long nowNanos = clock.nanoTime();
        while (!receiver.dueIsComplete() && !refused && !leaving && nowNanos - deadlineNanos < 0) {
            long sliceEndNanos = nowNanos + LONGEST_WAIT_NANOS;
            link.await(sliceEndNanos - deadlineNanos < 0 ? sliceEndNanos : deadlineNanos);
            take();
            nowNanos = clock.nanoTime();
        }
        patience.onOutcome(receiver.dueIsComplete());
    }

    private CycleAnswer deliverDue(Cycle cycle, WireBuffers ports) {
        CycleSlot slot = receiver.takeDue();
        boolean whole = receiver.dueIsComplete();
        ports.deliver(slot, cycle.frames());
        appearance.onDelivered(slot != null, cycle, ports);
        if (slot != null && whole) {
            int due = receiver.window().slots().next();
            meters.turnaround().record(slot.lastNanos() - sentNanos[due & sentNanos.length - 1]);
        }
        receiver.finishDue();
        if (whole) {
            return CycleAnswer.WHOLE;
        }
        return slot == null ? CycleAnswer.MISSED : CycleAnswer.PARTIAL;
    }

    /** Ends a wait for an answer soon: nobody needs it any more. Any thread. */
    void leave() {
        leaving = true;
    }

    /**
     * Lets the slave go, when no cycle runs this session any more; the link is to be closed next. One of ours is told. A stock slave gets one more cycle of silence:
     * its answer meets a closed socket.
     */
    void sayGoodbye(WireBuffers ports) {
        if (format.peerIsOurs()) {
            new MessageLink(link).send(ParamsPacket.write(MessageKind.KILL_MASTER, format.params()));
        } else {
            number++;
            sender.sendFiller(number, receiver.ask(ports.wanted()));
        }
    }

    CycleFormat format() {
        return format;
    }

    Link link() {
        return link;
    }

    /** When the slave was heard last, 0 for never. Any thread. */
    long heardNanos() {
        return heardNanos;
    }

    /** Whether the slave's socket is closed. Any thread. */
    boolean refused() {
        return refused;
    }
}
