package org.wirejack.systemtests.adapter;

import java.io.IOException;
import java.time.Duration;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Host;

/** A jackd in the place of a sound card, whose crystal is off, and what it hears of a sine. */
final class Card implements AutoCloseable {
    static final String NAME = "card";
    static final int OFF_PPM = 200;
    static final int RATE_HZ = 48_000;
    static final int PERIOD_FRAMES = 512;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestClients clients;
    private final JackServer server;

    private Card(TestClients clients, JackServer server) {
        this.clients = clients;
        this.server = server;
    }

    /** Starts one on a host, above the priority that a stall watch looks with. */
    static Card start(TestClients clients, Host host, int rateHz, int periodFrames) {
        JackServer server = JackServer.on(host)
                .named(NAME)
                .option("-P70")
                .crystal(clients.crystal(), OFF_PPM)
                .dummy(rateHz, periodFrames);
        return new Card(clients, server);
    }

    JackServer server() {
        return server;
    }

    /** A recording that has begun. */
    record Take(RampClient recorder, double seconds, long fromNanos) {
        /** Waits for its end. */
        Recording await() throws IOException {
            recorder.process().endsWithin(Duration.ofSeconds((long) seconds).plus(PATIENCE));
            return recorder.awaitRecording();
        }
    }

    /**
     * Begins to record what comes to the card from outside.
     *
     * @param name of the take
     * @param adapter the client that it comes from
     */
    Take record(String name, String adapter, double seconds) {
        server.awaitPort(adapter + ":capture_1");
        RampClient recorder =
                clients.ramp(server, name).recordsFrom(1, adapter + ":capture_").start(seconds);
        return new Take(recorder, seconds, System.nanoTime());
    }

    @Override
    public void close() {
        server.close();
    }
}
