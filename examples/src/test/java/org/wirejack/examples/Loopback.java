package org.wirejack.examples;

import java.net.DatagramSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.wirejack.audio.Format;
import org.wirejack.netdriver.NetSlave;
import org.wirejack.netdriver.SlaveProgram;
import org.wirejack.netdriver.SlaveRequest;
import org.wirejack.netmanager.MasterRequest;
import org.wirejack.netmanager.NetMaster;
import org.wirejack.wire.Wire;

/** The other end of an example, on the loopback interface. */
final class Loopback {
    static final Format FORMAT = new Format(48_000, 128);
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final int port = freePort();

    static int freePort() {
        try (DatagramSocket probe = new DatagramSocket(0)) {
            return probe.getLocalPort();
        } catch (SocketException e) {
            throw new AssertionError(e);
        }
    }

    SlaveRequest slave(String name) {
        return SlaveRequest.named(name).at("127.0.0.1", port);
    }

    CompletableFuture<NetSlave> open(SlaveRequest request, SlaveProgram program) {
        return CompletableFuture.supplyAsync(
                () -> NetSlave.open(request.options(), program, PATIENCE, System.err::println)
                        .orElseThrow());
    }

    /** A master that waits for answers instead of the clock. */
    NetMaster master() {
        MasterRequest request =
                MasterRequest.of(FORMAT).at(Wire.DEFAULT_GROUP, port).on("lo");
        List<String> notices = new ArrayList<>();
        NetMaster master =
                NetMaster.open(request, PATIENCE, notices::add).orElseThrow(() -> new AssertionError(notices));
        master.freewheel(true);
        return master;
    }

    /** What comes back on the first channel in so many cycles. */
    static float[] record(NetMaster master, int cycles) {
        float[] heard = new float[cycles * FORMAT.periodFrames()];
        for (int cycle = 0; cycle < cycles; cycle++) {
            master.send();
            master.receive();
            System.arraycopy(master.fromSlave()[0], 0, heard, cycle * FORMAT.periodFrames(), FORMAT.periodFrames());
        }
        return heard;
    }

    static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
