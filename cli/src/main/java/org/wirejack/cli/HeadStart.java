package org.wirejack.cli;

import java.util.function.Consumer;
import org.wirejack.cycle.Rehearsal;
import org.wirejack.engine.WarmUp;

/** Has the cycle's code loaded and compiled by a thread of its own, while a command opens what it needs. */
final class HeadStart {
    private final Thread thread;

    private HeadStart(Thread thread) {
        this.thread = thread;
    }

    /** @param notices hears why it could not */
    static HeadStart begin(Consumer<String> notices) {
        return new HeadStart(Thread.ofPlatform().daemon().name("head-start").start(() -> {
            WarmUp.run();
            Rehearsal.once(false, notices);
        }));
    }

    /** Waits for its end. */
    void await() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
