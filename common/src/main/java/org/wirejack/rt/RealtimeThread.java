package org.wirejack.rt;

/**
 * Makes the calling thread a real-time one: it runs as soon as it can, before all ordinary threads of the machine.
 * Called by a cycle's thread itself, before its first cycle.
 */
public final class RealtimeThread {
    private static final int HIGHEST_PRIORITY = 99;
    private static final long TIMER_SLACK_NANOS = 1;

    private RealtimeThread() {}

    /**
     * Asks for a first-in-first-out priority, or as much as the system's limit allows; and, granted or not, to be woken
     * from timed waits on time.
     *
     * @param priority 1 to 99; JACK's threads have 10 to 70 by custom, 60 to 65 is ours
     */
    public static RealtimeOutcome enter(int priority) {
        if (priority < 1 || priority > HIGHEST_PRIORITY) {
            throw new IllegalArgumentException("real-time priority " + priority + ": it must be 1 to 99");
        }
        if (!SchedulerCalls.available()) {
            return RealtimeOutcome.unavailable("no real-time priority on this system: sound may stutter under load");
        }
        Errno errno = new Errno();
        // Ordinary threads are woken up to 50 us late on purpose, to save power; real-time ones are not.
        SchedulerCalls.setTimerSlack(errno, TIMER_SLACK_NANOS);
        return set(errno, priority)
                ? RealtimeOutcome.granted("real-time priority " + priority)
                : withinLimit(errno, priority);
    }

    /** What there is to say where no priority is asked for. */
    public static RealtimeOutcome notWanted() {
        return RealtimeOutcome.unwanted("no real-time priority");
    }

    private static RealtimeOutcome withinLimit(Errno errno, int wished) {
        String reason = errno.text();
        long limit = SchedulerCalls.limit(errno, SchedulerCalls.RLIMIT_RTPRIO);
        if (limit > 0 && limit < wished && set(errno, (int) limit)) {
            return RealtimeOutcome.granted(
                    "real-time priority " + limit + " instead of " + wished + " (rtprio limit is " + limit + ")");
        }
        String cause = limit >= 0 && limit < wished ? "rtprio limit is " + limit : reason;
        return RealtimeOutcome.refused("no real-time priority (" + cause + "): sound may stutter under load; "
                + "put '@audio - rtprio 95' into /etc/security/limits.d/audio.conf, join group audio and log in anew");
    }

    private static boolean set(Errno errno, int priority) {
        int policy = SchedulerCalls.SCHED_FIFO | SchedulerCalls.SCHED_RESET_ON_FORK;
        return SchedulerCalls.setScheduler(errno, 0, policy, priority) == 0;
    }
}
