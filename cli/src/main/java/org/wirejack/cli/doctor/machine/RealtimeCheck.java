package org.wirejack.cli.doctor.machine;

import java.util.function.Supplier;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.rt.RealtimeOutcome;
import org.wirejack.rt.RealtimeThread;

/** Whether the system lets a cycle run before all other programs; found out by doing so. */
public final class RealtimeCheck implements Check {
    private static final String CURE =
            "echo '@audio - rtprio 95' | sudo tee /etc/security/limits.d/audio.conf; sudo usermod -aG audio $USER;"
                    + " then log in again";

    private final Supplier<RealtimeOutcome> attempt;

    /** @param attempt made on the calling thread, which has no other use */
    public RealtimeCheck(Supplier<RealtimeOutcome> attempt) {
        this.attempt = attempt;
    }

    public RealtimeCheck(int priority) {
        this(() -> RealtimeThread.enter(priority));
    }

    @Override
    public String title() {
        return "realtime limits";
    }

    @Override
    public Finding examine() {
        RealtimeOutcome outcome = attempt.get();
        // The line of a refusal goes on with a cure, which has a place of its own here.
        String line = outcome.line().replaceFirst("; put .*", "");
        return switch (outcome.answer()) {
            case GRANTED -> line.contains("instead of") ? Finding.warn(line, CURE) : Finding.ok(line);
            case REFUSED -> Finding.fail(line, CURE);
            case UNAVAILABLE, UNWANTED -> Finding.warn(line, "leave the machine to Wirejack: close other programs");
        };
    }
}
