package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.wirejack.audio.Format;
import org.wirejack.netdriver.NetSlave;
import org.wirejack.netdriver.SlaveProgram;
import org.wirejack.netdriver.SlaveRequest;
import org.wirejack.wire.Wire;

/** A program that is a master and one that is its slave, on the loopback interface. */
final class LonePair {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_NANOS = 1_000_000;

    final List<String> notices = new CopyOnWriteArrayList<>();
    final List<String> slaveNotices = new CopyOnWriteArrayList<>();
    final int port = freePort();

    private static int freePort() {
        try (DatagramSocket probe = new DatagramSocket(0)) {
            return probe.getLocalPort();
        } catch (SocketException e) {
            throw new AssertionError(e);
        }
    }

    SlaveRequest slave(String name) {
        return SlaveRequest.named(name).at("127.0.0.1", port);
    }

    MasterRequest master(Format format) {
        return MasterRequest.of(format).at(Wire.DEFAULT_GROUP, port).on("lo");
    }

    /** Searches while the test goes on. */
    CompletableFuture<NetSlave> open(SlaveRequest request, SlaveProgram program) {
        return aside(() -> NetSlave.open(request.options(), program, PATIENCE, slaveNotices::add)
                .orElseThrow());
    }

    /** On a thread of its own: what blocks would take the common pool's only one. */
    static <T> CompletableFuture<T> aside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().daemon().start(task));
    }

    /** Waits for a slave; freewheels. */
    NetMaster open(MasterRequest request) {
        NetMaster master =
                NetMaster.open(request, PATIENCE, notices::add).orElseThrow(() -> new AssertionError(notices));
        master.freewheel(true);
        return master;
    }

    /** Runs cycles until this is so. */
    static void cycleUntil(NetMaster master, BooleanSupplier condition) {
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(
                    System.nanoTime() - deadlineNanos < 0, () -> master.report().toString());
            master.send();
            master.receive();
        }
    }

    static void await(BooleanSupplier condition) {
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - deadlineNanos < 0);
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
