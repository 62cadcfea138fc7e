package org.wirejack.cli;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.wirejack.cycle.Rehearsal;
import org.wirejack.engine.WarmUp;

/**
 * Has the cycle's code loaded and compiled by a thread of its own, while a slave reads its options and opens what it needs: that
 * takes longer than all else before its first cycle.
 */
final class HeadStart {
    /** Without it a driver does the same by itself, later. */
    static final HeadStart NONE = new HeadStart();

    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("head-start").unstarted(this::run);

    private HeadStart() {}

    /** Begins if these are the words of a slave. */
    static HeadStart of(List<String> args) {
        if (args.isEmpty() || !args.getFirst().equals("slave")) {
            return NONE;
        }
        HeadStart headStart = new HeadStart();
        headStart.thread.start();
        return headStart;
    }

    private void run() {
        WarmUp.run();
        Rehearsal.once(false, notices::add);
    }

    /**
     * Waits for its end.
     *
     * @param lines hears why it could not be
     */
    void await(Consumer<String> lines) {
        try {
            thread.join();
            notices.forEach(lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
