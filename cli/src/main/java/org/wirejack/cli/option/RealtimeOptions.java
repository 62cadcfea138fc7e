package org.wirejack.cli.option;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.grant.GrantDesk;
import org.wirejack.cli.grant.GrantWishes;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.Grants;
import org.wirejack.rt.JvmThreads;
import org.wirejack.rt.NanoClock;
import org.wirejack.rt.ProcessorPin;
import org.wirejack.rt.RealtimeOutcome;
import org.wirejack.rt.RealtimeThread;
import picocli.CommandLine.Option;

/** How the cycle's thread ranks among all others, and what else the machine is asked for. */
public final class RealtimeOptions implements AutoCloseable {
    private static final int USUAL_PRIORITY = 60;
    private static final int MAX_PRIORITY = 99;

    @Option(
            names = "--realtime-priority",
            paramLabel = "N",
            description = "Of the cycle thread, 1 to 99, 0 for none; default: " + USUAL_PRIORITY + ".")
    private int priority = USUAL_PRIORITY;

    @Option(
            names = "--cpu",
            paramLabel = "N",
            description =
                    "The only processor that the cycle thread runs on, from 0; not for JACK's threads; default: any.")
    private @Nullable Integer processor;

    @Option(names = "--no-memory-lock", description = "Let the system swap this program's memory out.")
    private boolean noMemoryLock;

    @Option(
            names = "--deep-idle",
            description = "Let processors sleep deeply between cycles: saves power, wakes up to 0.1 ms late.")
    private boolean deepIdle;

    private final GrantDesk desk = new GrantDesk();

    /**
     * 0 for none.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public int priority() {
        return Allowed.range("--realtime-priority", priority, 0, MAX_PRIORITY);
    }

    /** @throws IllegalArgumentException if an option is out of range */
    private GrantWishes wishes() {
        int checked = processor == null
                ? GrantWishes.ANY_PROCESSOR
                : Allowed.range("--cpu", processor, 0, ProcessorPin.MOST_PROCESSORS - 1);
        return new GrantWishes(priority() > 0, !noMemoryLock, !deepIdle, checked);
    }

    /** Asks for what this process needs, and lets the JVM's own threads keep up with ours. The first time only. */
    public void raiseJvm() {
        desk.askForProcess(wishes(), JvmThreads.PRIORITY);
    }

    /** The same where JACK's threads play, whose priority is its own affair; what was had is said. */
    public void raiseJvmBelowJack(Consumer<String> notices) {
        desk.askForProcess(wishes(), JvmThreads.PRIORITY_BELOW_JACK);
        desk.say(notices);
    }

    /** For a timer; what the system gave and refused is said. */
    public Pacing pacing(Consumer<String> notices) {
        int checked = priority();
        Consumer<RealtimeOutcome> setUp = cycleThread(notices);
        return new Pacing(
                NanoClock.SYSTEM,
                DeadlineSleeper.ofSystem(),
                () -> setUp.accept(checked > 0 ? RealtimeThread.enter(checked) : RealtimeThread.notWanted()));
    }

    /**
     * To be called by a cycle's thread with the answer to its wish for a real-time priority: asks for the rest, and says
     * what the system gave and refused.
     */
    public Consumer<RealtimeOutcome> cycleThread(Consumer<String> notices) {
        GrantWishes checked = wishes();
        return outcome -> {
            desk.askForCycleThread(checked, outcome);
            desk.say(notices);
        };
    }

    /** What was asked for so far, and what came of it. Any thread. */
    public Grants grants() {
        return desk.grants();
    }

    /** Gives back what is not given back by itself. Twice is fine. */
    @Override
    public void close() {
        desk.close();
    }
}
