package org.wirejack.cli.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.rt.AwakeProcessors;
import org.wirejack.rt.Grants;
import org.wirejack.rt.JvmThreads;
import org.wirejack.rt.MemoryLock;
import org.wirejack.rt.ProcessorPin;
import org.wirejack.rt.RealtimeOutcome;

/** Asks the machine for what a process and its cycle thread wish for, each once, and says once what was had. Any thread. */
public final class GrantDesk implements AutoCloseable {
    private final List<RealtimeOutcome> outcomes = new ArrayList<>();
    private @Nullable AwakeProcessors awake;
    private boolean asked;
    private boolean said;

    /** @param collectorPriority of the Java machine's own threads */
    public synchronized void askForProcess(GrantWishes wishes, int collectorPriority) {
        if (asked) {
            return;
        }
        asked = true;
        if (wishes.realtime()) {
            addIfGranted(JvmThreads.raise(collectorPriority));
        }
        if (wishes.lockMemory()) {
            outcomes.add(MemoryLock.take());
        }
        if (wishes.keepAwake()) {
            AwakeProcessors held = AwakeProcessors.hold();
            awake = held;
            outcomes.add(held.outcome());
        }
    }

    /** Who may have no real-time threads is told so for the cycle's, which matters more. */
    private void addIfGranted(RealtimeOutcome collector) {
        if (collector.granted()) {
            outcomes.add(collector);
        }
    }

    /** On the cycle's thread, before its first cycle. */
    public synchronized void askForCycleThread(GrantWishes wishes, RealtimeOutcome realtime) {
        outcomes.addFirst(realtime);
        if (wishes.pinned()) {
            outcomes.add(ProcessorPin.take(wishes.processor()));
        }
    }

    /** Says it the first time. */
    public synchronized void say(Consumer<String> lines) {
        if (!said) {
            said = true;
            grants().lines().forEach(lines);
        }
    }

    /** What was asked for so far. */
    public synchronized Grants grants() {
        return new Grants(outcomes);
    }

    /** Gives back what only an open file holds. Twice is fine. */
    @Override
    public synchronized void close() {
        if (awake != null) {
            awake.close();
        }
    }
}
