package org.wirejack.cli.demo;

import java.util.concurrent.TimeUnit;

/** Notices when a demonstration has no sense any more. */
final class Watch {
    private static final long STANDSTILL_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final DemoRun run;
    private final OneSlaveManager manager;
    private final SlaveProcess slave;
    private final Stall standstill = new Stall(STANDSTILL_NANOS);
    private final Stall silence = new Stall(SILENCE_NANOS);

    Watch(DemoRun run, OneSlaveManager manager, SlaveProcess slave) {
        this.run = run;
        this.manager = manager;
        this.slave = slave;
    }

    /** @throws IllegalStateException if a file has failed, the cycles stand still, or the slave is gone */
    void check() {
        Throwable fault = run.fault();
        if (fault != null) {
            throw new IllegalStateException(fault.getMessage(), fault);
        }
        if (standstill.since(run.recordedFrames())) {
            throw new IllegalStateException("nothing moves any more");
        }
        if (silence.since(manager.proxy().cycles().cycles())) {
            throw new IllegalStateException("the slave is silent");
        }
        if (!slave.alive()) {
            throw new IllegalStateException("the slave's process has ended");
        }
    }
}
