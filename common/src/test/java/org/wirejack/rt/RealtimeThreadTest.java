package org.wirejack.rt;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.rt.RealtimeOutcome.Answer;

/** The answers differ with the rights of whoever runs the tests; what follows from an answer does not. */
class RealtimeThreadTest {
    private static final MethodHandle SCHED_GETSCHEDULER =
            CLibrary.bind("sched_getscheduler", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    @Test
    void callingThreadIsRealtimeExactlyIfGranted() throws Exception {
        CompletableFuture<RealtimeOutcome> outcome = new CompletableFuture<>();
        CompletableFuture<Integer> policy = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            outcome.complete(RealtimeThread.enter(5));
            policy.complete(ownPolicy());
        });

        boolean granted = outcome.get(10, TimeUnit.SECONDS).granted();

        assertEquals(granted, isFirstInFirstOut(policy.get(10, TimeUnit.SECONDS)));
    }

    @Test
    void threadsStartedByARealtimeThreadAreOrdinary() throws Exception {
        CompletableFuture<Integer> policyOfChild = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            RealtimeThread.enter(5);
            Thread.ofPlatform().daemon().start(() -> policyOfChild.complete(ownPolicy()));
        });

        assertFalse(isFirstInFirstOut(policyOfChild.get(10, TimeUnit.SECONDS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100})
    void refusesImpossiblePriorities(int priority) {
        assertThrows(IllegalArgumentException.class, () -> RealtimeThread.enter(priority));
    }

    @Test
    void answerAboutTheJvmIsOneLine() {
        RealtimeOutcome outcome = JvmThreads.raise(1);
        assertFalse(outcome.line().isBlank());
        assertFalse(outcome.line().contains("\n"));
        assertEquals(outcome.granted(), outcome.answer() == Answer.GRANTED);
    }

    private static boolean isFirstInFirstOut(int policy) {
        return (policy & ~SchedulerCalls.SCHED_RESET_ON_FORK) == SchedulerCalls.SCHED_FIFO;
    }

    private static int ownPolicy() {
        try {
            return (int) SCHED_GETSCHEDULER.invokeExact(0);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
