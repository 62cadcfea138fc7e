package org.wirejack.engine.driver;

import java.util.concurrent.atomic.AtomicLong;
import org.wirejack.rt.DeadlineSleeper;

/** A clock that stands still but when somebody sleeps. */
final class FakePacing {
    final AtomicLong nowNanos = new AtomicLong(5_000);
    final AtomicLong sleeps = new AtomicLong();

    Pacing pacing() {
        return pacing(() -> {});
    }

    Pacing pacing(Runnable threadSetUp) {
        DeadlineSleeper sleeper = deadlineNanos -> {
            sleeps.incrementAndGet();
            nowNanos.accumulateAndGet(deadlineNanos, Math::max);
        };
        return new Pacing(nowNanos::get, sleeper, threadSetUp);
    }
}
