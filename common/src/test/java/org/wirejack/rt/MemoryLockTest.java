package org.wirejack.rt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wirejack.rt.RealtimeOutcome.Answer;

class MemoryLockTest {
    private boolean available = true;
    private long limitBytes = MemoryLock.Memory.UNLIMITED;
    private boolean beyondLimits;
    private @Nullable String refusal;
    private int locks;

    @Test
    void locksWhereThereIsNoLimit() {
        assertEquals(RealtimeOutcome.granted("memory locked"), ask());
        assertEquals(1, locks);
    }

    @Test
    void neverLocksUnderALimit() {
        limitBytes = 8 << 20;

        RealtimeOutcome outcome = ask();

        assertEquals(Answer.REFUSED, outcome.answer());
        assertEquals(0, locks);
        assertTrue(outcome.line().contains("memlock limit is 8192 kB"), outcome.line());
        assertTrue(outcome.line().contains("'@audio - memlock unlimited'"), outcome.line());
    }

    @Test
    void locksWhereLimitsDoNotHold() {
        limitBytes = 8 << 20;
        beyondLimits = true;

        assertTrue(ask().granted());
    }

    @Test
    void saysWhyTheSystemRefuses() {
        refusal = "Cannot allocate memory";

        RealtimeOutcome outcome = ask();

        assertEquals(Answer.REFUSED, outcome.answer());
        assertTrue(outcome.line().contains("(Cannot allocate memory)"), outcome.line());
    }

    @Test
    void asksNothingOfASystemWithoutLocks() {
        available = false;

        assertEquals(Answer.UNAVAILABLE, ask().answer());
        assertEquals(0, locks);
    }

    private RealtimeOutcome ask() {
        return new MemoryLock(new FakeMemory()).ask();
    }

    private final class FakeMemory implements MemoryLock.Memory {
        @Override
        public boolean available() {
            return available;
        }

        @Override
        public long limitBytes() {
            return limitBytes;
        }

        @Override
        public boolean beyondLimits() {
            return beyondLimits;
        }

        @Override
        public @Nullable String lockAll() {
            locks++;
            return refusal;
        }
    }
}
