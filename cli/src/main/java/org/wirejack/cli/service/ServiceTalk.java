package org.wirejack.cli.service;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.link.TransportFailed;
import org.wirejack.link.UnixDatagramSocket;
import org.wirejack.rt.NanoClock;

/**
 * Tells systemd that this process is ready, what it does and that it lives, by the protocol of sd_notify. Does nothing where
 * systemd did not start it, or does not want to hear. Control thread.
 */
public final class ServiceTalk implements AutoCloseable {
    private static final String SOCKET = "NOTIFY_SOCKET";
    private static final String WATCHDOG_MICROS = "WATCHDOG_USEC";
    private static final String WATCHDOG_PROCESS = "WATCHDOG_PID";

    private final @Nullable UnixDatagramSocket socket;
    private final Watchdog watchdog;
    private boolean ready;
    private String status = "";

    private ServiceTalk(@Nullable UnixDatagramSocket socket, Watchdog watchdog) {
        this.socket = socket;
        this.watchdog = watchdog;
    }

    /** Tells nobody. */
    public static ServiceTalk none() {
        return new ServiceTalk(null, new Watchdog(Watchdog.NEVER, NanoClock.SYSTEM));
    }

    /** @param lines hears why systemd cannot be told, if it wants to */
    public static ServiceTalk of(Map<String, String> environment, Consumer<String> lines, NanoClock clock) {
        String name = environment.getOrDefault(SOCKET, "");
        if (name.isEmpty()) {
            return none();
        }
        try {
            return new ServiceTalk(new UnixDatagramSocket(name), new Watchdog(watchdogNanos(environment), clock));
        } catch (TransportFailed e) {
            lines.accept("systemd is not told that this runs: " + e.getMessage());
            return none();
        }
    }

    private static long watchdogNanos(Map<String, String> environment) {
        String process = environment.getOrDefault(WATCHDOG_PROCESS, "");
        boolean ours = process.isEmpty()
                || process.equals(String.valueOf(ProcessHandle.current().pid()));
        String micros = environment.getOrDefault(WATCHDOG_MICROS, "");
        return ours && micros.matches("\\d{1,15}")
                ? TimeUnit.MICROSECONDS.toNanos(Long.parseLong(micros))
                : Watchdog.NEVER;
    }

    /**
     * It is up, playing or waiting for what it plays with.
     *
     * @param newStatus what {@code systemctl status} shows, one line; told when it is another than before
     */
    public void ready(String newStatus) {
        if (!ready) {
            tell("READY=1\nSTATUS=" + newStatus);
        } else if (!newStatus.equals(status)) {
            tell("STATUS=" + newStatus);
        }
        ready = true;
        status = newStatus;
    }

    /** To be called ten times a second or so, where no cycle of ours has to run. */
    public void alive() {
        if (watchdog.due()) {
            tell("WATCHDOG=1");
        }
    }

    /** Likewise: says so only if the cycle has beaten since. */
    public void alive(long beats) {
        if (watchdog.due(beats)) {
            tell("WATCHDOG=1");
        }
    }

    /** @param beats of the cycle; empty where none of ours has to run */
    public void alive(OptionalLong beats) {
        beats.ifPresentOrElse(this::alive, this::alive);
    }

    /** It was told to end, and does. */
    public void stopping() {
        tell("STOPPING=1");
    }

    /** What is not taken is told no more: the next one will be. */
    private void tell(String message) {
        if (socket != null) {
            socket.send(message);
        }
    }

    /** Twice is fine. */
    @Override
    public void close() {
        if (socket != null) {
            socket.close();
        }
    }
}
