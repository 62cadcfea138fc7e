package org.wirejack.systemtests.lan;

/** The test's time is up: thrown by every wait of the rig when the test thread is interrupted. */
public final class Interrupted extends RuntimeException {
    private Interrupted(String what, InterruptedException cause) {
        super("interrupted while waiting for " + what, cause);
    }

    /** Keeps the thread's interrupt, so that what follows ends soon as well. */
    public static Interrupted whileWaitingFor(String what, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new Interrupted(what, cause);
    }
}
