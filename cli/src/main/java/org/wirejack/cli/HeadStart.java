package org.wirejack.cli;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.wirejack.cycle.Rehearsal;
import org.wirejack.engine.WarmUp;

/**
 * Has the code of cycles and sessions loaded and compiled by threads of its own, while a command reads its options and opens
 * what it needs: that takes longer than all else before the first cycle.
 */
final class HeadStart {
    /** Without it, what is left is done when it is needed first. */
    static final HeadStart NONE = new HeadStart(0);

    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final CountDownLatch warm;
    private final CountDownLatch played;

    /** @param parts of each kind: one, or none */
    private HeadStart(int parts) {
        warm = new CountDownLatch(parts);
        played = new CountDownLatch(parts);
    }

    /** Begins if these are the words of a manager or a slave. */
    static HeadStart of(List<String> args) {
        return switch (args.isEmpty() ? "" : args.getFirst()) {
            case "slave" -> begun(List.of(Rehearsal.STOCK));
            case "manager" -> begun(List.of(Rehearsal.STOCK, Rehearsal.OPUS));
            default -> NONE;
        };
    }

    private static HeadStart begun(List<Rehearsal> afterwards) {
        HeadStart headStart = new HeadStart(1);
        begin("warm-up", headStart::warmUp);
        begin("rehearsal", () -> headStart.rehearse(afterwards));
        return headStart;
    }

    private static void begin(String name, Runnable part) {
        Thread.ofPlatform().daemon().name(name).start(part);
    }

    private void warmUp() {
        try {
            WarmUp.once();
        } finally {
            warm.countDown();
        }
    }

    private void rehearse(List<Rehearsal> afterwards) {
        try {
            Rehearsal.OURS.once(notices::add);
            DressRehearsal.play(played::countDown);
        } catch (RuntimeException e) {
            notices.add("the first session may begin late, for want of a rehearsal: " + e.getMessage());
        } finally {
            played.countDown();
        }
        afterwards.forEach(rest -> rest.once(notices::add));
    }

    /**
     * Waits until a session between our own ends may begin; the rest goes on behind it.
     *
     * @param lines hears why something could not be
     */
    void await(Consumer<String> lines) {
        try {
            warm.await();
            played.await();
            notices.forEach(lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
