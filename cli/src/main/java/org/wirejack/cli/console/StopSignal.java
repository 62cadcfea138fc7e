package org.wirejack.cli.console;

import java.util.concurrent.CountDownLatch;

/** The wish that a command ends. Any thread. */
public final class StopSignal {
    private static final int USUAL_SECONDS = 2;
    private static final int SECONDS_FOR_DISK = 60;

    private final CountDownLatch latch = new CountDownLatch(1);
    private volatile int mostSeconds = USUAL_SECONDS;

    public void stop() {
        latch.countDown();
    }

    public boolean stopped() {
        return latch.getCount() == 0;
    }

    /** The command has a file to finish, on a disk that may be slow. */
    public void awaitDisk() {
        allow(SECONDS_FOR_DISK);
    }

    /** There is much to be closed, one after the other. */
    public void allow(int seconds) {
        mostSeconds = Math.max(mostSeconds, seconds);
    }

    /** How long the process waits for the command's end. */
    public int mostSeconds() {
        return mostSeconds;
    }
}
