package org.wirejack.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DescriptorGuardTest {
    private final DescriptorGuard guard = new DescriptorGuard();

    @Test
    void closerReleasesWhatNobodyUses() {
        assertTrue(guard.enter());
        assertFalse(guard.leave());
        assertTrue(guard.startEnding());
        assertTrue(guard.finishEnding());
    }

    @Test
    void userReleasesWhatWasClosedDuringItsCall() {
        assertTrue(guard.enter());
        assertTrue(guard.startEnding());
        assertFalse(guard.finishEnding());
        assertTrue(guard.leave());
    }

    @Test
    void closerReleasesIfTheUserLeftInBetween() {
        assertTrue(guard.enter());
        assertTrue(guard.startEnding());
        assertFalse(guard.leave());
        assertTrue(guard.finishEnding());
    }

    @Test
    void nobodyEntersOnceEndingBegan() {
        guard.startEnding();
        assertFalse(guard.enter());
        assertTrue(guard.ending());
    }

    @Test
    void onlyTheFirstEnds() {
        assertTrue(guard.startEnding());
        assertFalse(guard.startEnding());
    }

    @Test
    void secondUserIsAMistake() {
        guard.enter();
        assertThrows(IllegalStateException.class, guard::enter);
    }

    @Test
    void exactlyOneReleasesInEveryRace() throws InterruptedException {
        for (int round = 0; round < 2_000; round++) {
            assertEquals(1, releasesOfOneRace());
        }
    }

    /** A user that goes in and out as fast as it can, and a closer. */
    private static int releasesOfOneRace() throws InterruptedException {
        DescriptorGuard guard = new DescriptorGuard();
        AtomicInteger releases = new AtomicInteger();
        AtomicBoolean released = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(1);
        Thread user = Thread.ofPlatform().start(() -> {
            while (guard.enter()) {
                running.countDown();
                if (released.get() | guard.leave()) {
                    releases.incrementAndGet();
                }
            }
        });
        running.await();
        guard.startEnding();
        if (guard.finishEnding()) {
            released.set(true);
            releases.incrementAndGet();
        }
        user.join();
        return releases.get();
    }
}
