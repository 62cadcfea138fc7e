package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.audio.Connection;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** Our manager on a jackd: one of the two ends, however, and comes back, again and again. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD})
final class ManagerComesBackIT {
    private static final boolean LONG = Boolean.getBoolean("wirejack.long");
    /** {@code -Dwirejack.long=true} for 20. */
    private static final int RESTARTS = LONG ? 20 : 5;

    private static final int LIMIT_SECONDS = 900;
    private static final long PATIENCE_NANOS = 15_000_000_000L;
    private static final long POLL_NANOS = 50_000_000L;
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final List<Connection> PATCH = List.of(
            new Connection("system:capture_1", "synth:to_slave_2"),
            new Connection("synth:from_slave_1", "system:playback_2"),
            new Connection("system:capture_2", "stock:to_slave_1"),
            new Connection("stock:from_slave_2", "system:playback_1"));

    @TempDir
    private Path folder;

    private Path patches() {
        return folder.resolve("patches");
    }

    @Test
    @Timeout(LIMIT_SECONDS)
    void aManagerThatIsKilledComesBackToItsPatchAndJackHoldsNoMoreThanBefore() throws IOException {
        try (Lan lan = Lan.of("master", "ours", "stock");
                JackServer jack = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                OurSlave ours = OurSlave.thru(lan.host("ours"), "synth", 2);
                JackServer stock = JackServer.on(lan.host("stock")).net("-n", "stock", "-C", "2", "-P", "2")) {
            plugIn(lan.host("master"), jack);
            Footprint held = null;
            for (int restart = 1; restart <= RESTARTS; restart++) {
                Signal signal = restart % 2 == 0 ? Signal.TERM : Signal.KILL;
                Footprint now = comeBack(lan.host("master"), jack, signal, held);
                assertTrue(held == null || held.equals(now), "restart " + restart + ": " + held + ", now " + now);
                held = restart == 1 ? null : now;
            }
            assertTrue(stock.process().isAlive());
            assertTrue(ours.process().isAlive());
        }
    }

    /** The first manager: everything is plugged in by hand, and it is killed. */
    private void plugIn(Host host, JackServer jack) throws IOException {
        try (OurManager manager = manager(host)) {
            awaitSlaves(manager, jack);
            PATCH.forEach(cable -> jack.connect(cable.output(), cable.input()));
            awaitSaved();
            kill(manager, Signal.KILL);
        }
    }

    /** What jackd holds while the next manager runs, which is ended then. */
    private Footprint comeBack(Host host, JackServer jack, Signal signal, @Nullable Footprint expected) {
        try (OurManager manager = manager(host)) {
            awaitSlaves(manager, jack);
            PATCH.forEach(cable -> jack.awaitConnection(cable.output(), cable.input()));
            assertEquals(List.of("stock", "synth", "system"), clients(jack));
            Footprint now =
                    expected == null ? Footprint.settled(jack.process(), host) : expected.await(jack.process(), host);
            kill(manager, signal);
            return now;
        }
    }

    private OurManager manager(Host host) {
        return OurManager.onJack(host, "--patches", patches().toString());
    }

    private static void awaitSlaves(OurManager manager, JackServer jack) {
        for (String slave : List.of("synth", "stock")) {
            manager.awaitSlave(slave, 0);
            jack.awaitPort(slave + ":from_slave_2");
        }
    }

    private static void kill(OurManager manager, Signal signal) {
        manager.process().signal(signal);
        manager.process().awaitExit();
    }

    private void awaitSaved() throws IOException {
        List<String> wanted = PATCH.stream()
                .map(cable -> cable.output() + " > " + cable.input())
                .toList();
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while (!Files.exists(patches()) || !Files.readAllLines(patches()).containsAll(wanted)) {
            assertTrue(System.nanoTime() - deadlineNanos < 0, "cables are not remembered");
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Those that have ports; the manager's control client has none. */
    private static List<String> clients(JackServer jack) {
        return jack.ports().stream()
                .map(port -> port.substring(0, port.indexOf(':')))
                .distinct()
                .sorted()
                .toList();
    }
}
