package org.wirejack.cli.doctor.finding;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Runs checks side by side and hands out what they find in their order. Control thread. */
public final class Examination {
    private final Duration limit;

    /** @param limit for all together; a check that is not done by then is left alone */
    public Examination(Duration limit) {
        this.limit = limit;
    }

    /** @param listener hears each diagnosis as soon as it and all before it are there; called by this thread */
    public Level run(List<Check> checks, Consumer<Diagnosis> listener) {
        long deadlineNanos = System.nanoTime() + limit.toNanos();
        List<FutureTask<Finding>> running =
                checks.stream().map(Examination::start).toList();
        Level worst = Level.OK;
        for (int i = 0; i < checks.size(); i++) {
            Finding finding = await(running.get(i), deadlineNanos);
            listener.accept(new Diagnosis(checks.get(i).title(), finding));
            worst = worst.worse(finding.level());
        }
        return worst;
    }

    private static FutureTask<Finding> start(Check check) {
        FutureTask<Finding> task = new FutureTask<>(check::examine);
        Thread.ofPlatform().daemon().name("doctor " + check.title()).start(task);
        return task;
    }

    private static Finding await(FutureTask<Finding> task, long deadlineNanos) {
        try {
            return task.get(Math.max(0, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return Finding.cannotTell("this took too long", "try again when the machine is less busy");
        } catch (ExecutionException e) {
            return Finding.cannotTell(String.valueOf(e.getCause()), "please report this");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.cannotTell("interrupted", "try again");
        }
    }
}
