package org.wirejack.systemtests.jack;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Connection;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortSpec;
import org.wirejack.jackserver.JackAudioServer;
import org.wirejack.jackserver.JackListener;
import org.wirejack.netmanager.patch.PatchKeeper;
import org.wirejack.netmanager.patch.PatchOptions;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;

/** Ports of a jackd that go and come back faster than anybody looks. */
@Needs(Requirement.JACKD)
final class JackPatchesIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 64;
    private static final int RETURNS = 10;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final Connection CABLE = new Connection("desk:out", "synth:in");

    @TempDir
    private Path folder;

    private LocalJack jackd;
    private JackAudioServer server;

    @BeforeEach
    void open() {
        jackd = LocalJack.start(RATE_HZ, PERIOD_FRAMES);
        server = JackAudioServer.open(jackd.name(), new JackListener() {});
        client("synth", PortSpec.input("in"));
    }

    @AfterEach
    void close() {
        server.close();
        jackd.close();
    }

    private AudioClient client(String name, PortSpec port) {
        AudioClient client = server.open(name, cycle -> {});
        client.audioPort(port);
        client.activate();
        return client;
    }

    private AudioClient desk() {
        return client("desk", PortSpec.output("out"));
    }

    @Test
    void aPortIsToldFromAnEarlierOneOfItsName() {
        AudioClient desk = desk();
        await(() -> deskPort().serial() > 0);
        for (int i = 0; i < RETURNS; i++) {
            PortInfo before = deskPort();
            desk.close();
            desk = desk();
            await(() -> deskPort().serial() > before.serial());
        }
    }

    private PortInfo deskPort() {
        return server.ports().stream()
                .filter(port -> port.name().equals("desk:out"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProgramThatReturnsBetweenTwoLooksIsConnectedAgain() {
        PatchOptions options = new PatchOptions(folder.resolve("patches"), List.of());
        try (PatchKeeper keeper = new PatchKeeper(server, options, false, () -> Set.of("synth"), line -> {})) {
            AudioClient desk = desk();
            server.connect(List.of(CABLE));
            keeper.start();
            await(() -> folder.resolve("patches").toFile().exists());
            for (int i = 0; i < RETURNS; i++) {
                desk.close();
                desk = desk();
                await(() -> server.connections().contains(CABLE));
            }
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new AssertionError("not within 15 s");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
