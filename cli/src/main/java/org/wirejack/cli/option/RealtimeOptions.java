package org.wirejack.cli.option;

import java.util.function.Consumer;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.JvmThreads;
import org.wirejack.rt.NanoClock;
import org.wirejack.rt.RealtimeOutcome;
import org.wirejack.rt.RealtimeThread;
import picocli.CommandLine.Option;

/** How the cycle's thread ranks among all others. */
public final class RealtimeOptions {
    private static final int USUAL_PRIORITY = 60;
    private static final int MAX_PRIORITY = 99;

    @Option(
            names = "--realtime-priority",
            paramLabel = "N",
            description = "Of the cycle thread, 1 to 99, 0 for none; default: " + USUAL_PRIORITY + ".")
    private int priority = USUAL_PRIORITY;

    /**
     * 0 for none.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public int priority() {
        return Allowed.range("--realtime-priority", priority, 0, MAX_PRIORITY);
    }

    /** Lets the JVM's own threads keep up with ours. */
    public void raiseJvm() {
        raiseJvm(JvmThreads.PRIORITY);
    }

    /** The same where JACK's threads play, whose priority is its own affair. */
    public void raiseJvmBelowJack() {
        raiseJvm(JvmThreads.PRIORITY_BELOW_JACK);
    }

    private void raiseJvm(int ofThem) {
        if (priority() > 0) {
            JvmThreads.raise(ofThem);
        }
    }

    /** For a timer; what the system refuses is said. */
    public Pacing pacing(Consumer<String> notices) {
        int checked = priority();
        return new Pacing(NanoClock.SYSTEM, DeadlineSleeper.ofSystem(), () -> {
            if (checked > 0) {
                enter(checked, notices);
            }
        });
    }

    private static void enter(int priority, Consumer<String> notices) {
        RealtimeOutcome outcome = RealtimeThread.enter(priority);
        if (!outcome.granted()) {
            notices.accept(outcome.line());
        }
    }
}
