package org.wirejack.cli.console;

import java.util.concurrent.CountDownLatch;

/** The wish that a command ends. Any thread. */
public final class StopSignal {
    private final CountDownLatch latch = new CountDownLatch(1);

    public void stop() {
        latch.countDown();
    }

    public boolean stopped() {
        return latch.getCount() == 0;
    }
}
