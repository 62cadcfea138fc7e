package org.wirejack.link;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets one thread use a file descriptor that any other thread may close. Whoever is last releases it, so no call ever
 * meets a descriptor that is closed or, worse, already someone else's; and nobody waits.
 *
 * <p>The user brackets its calls by {@link #enter} and {@link #leave}. The closer calls {@link #startEnding}, wakes the
 * user out of its call (the descriptor is still good then), and calls {@link #finishEnding}.
 */
final class DescriptorGuard {
    private static final int IN_USE = 1;
    private static final int ENDING = 2;
    private static final int ENDED = 4;

    private final AtomicInteger state = new AtomicInteger();

    /** @return false if the descriptor must not be used any more */
    boolean enter() {
        if (state.compareAndSet(0, IN_USE)) {
            return true;
        }
        if (!ending()) {
            throw new IllegalStateException("a link is used by two threads at once");
        }
        return false;
    }

    /** @return true if the caller has to release the descriptor */
    boolean leave() {
        return (state.getAndUpdate(DescriptorGuard::withoutUse) & ENDED) != 0;
    }

    boolean ending() {
        return (state.get() & ENDING) != 0;
    }

    /** @return false if somebody ends it already */
    boolean startEnding() {
        return (state.getAndUpdate(DescriptorGuard::withEnding) & ENDING) == 0;
    }

    /** @return true if the caller has to release the descriptor */
    boolean finishEnding() {
        return (state.getAndUpdate(DescriptorGuard::withEnd) & IN_USE) == 0;
    }

    private static int withoutUse(int bits) {
        return bits & ~IN_USE;
    }

    private static int withEnding(int bits) {
        return bits | ENDING;
    }

    private static int withEnd(int bits) {
        return bits | ENDED;
    }
}
