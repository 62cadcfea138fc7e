package org.wirejack.jackserver;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jaudiolibs.jnajack.JackClient;
import org.jaudiolibs.jnajack.JackPortRegistrationCallback;
import org.jspecify.annotations.Nullable;

/**
 * Numbers ports as JACK tells of their registration, by its notification thread: jackd gives the identity of a port that
 * has gone, {@code jack_port_uuid} too, to the next one. It tells a moment after the port is to be seen. Any thread.
 */
final class PortSerials implements JackPortRegistrationCallback {
    /** Of ports that were there before us. */
    private static final long UNTOLD = 0;

    private final Map<String, Long> byName = new ConcurrentHashMap<>();
    private final AtomicLong registrations = new AtomicLong(UNTOLD);

    long of(String port) {
        return byName.getOrDefault(port, UNTOLD);
    }

    /** @param port null if it has gone meanwhile */
    @Override
    public void portRegistered(JackClient client, @Nullable String port) {
        if (port != null) {
            byName.put(port, registrations.incrementAndGet());
        }
    }

    /** @param port null if nothing is known of it any more */
    @Override
    public void portUnregistered(JackClient client, @Nullable String port) {
        if (port != null) {
            byName.remove(port);
        }
    }
}
