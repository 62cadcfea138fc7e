package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortSpec;
import org.wirejack.netmanager.patch.PatchOptions;
import org.wirejack.netmanager.patch.PatchRule;

class PatchesIT {
    private static final Format FORMAT = new Format(48_000, 64);
    private static final Connection TO = new Connection("desk:out_1", "synth:to_slave_1");
    private static final Connection FROM = new Connection("synth:from_slave_2", "desk:in_1");
    private static final Connection MIDI = new Connection("desk:keys", "synth:midi_to_slave_1");
    private static final Set<Connection> PATCH = Set.of(TO, FROM, MIDI);

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void choosePath() {
        file = folder.resolve("patches");
    }

    private Studio studio(int slaves, PatchRule... rules) {
        return new Studio(FORMAT, slaves, new PatchOptions(file, List.of(rules))).roll();
    }

    /** Somebody to be connected to. */
    private static AudioClient openDesk(AudioServer server) {
        AudioClient desk = server.open("desk", cycle -> {});
        desk.audioPort(PortSpec.output("out_1"));
        desk.audioPort(PortSpec.input("in_1"));
        desk.midiPort(PortSpec.output("keys"));
        desk.activate();
        return desk;
    }

    private static void awaitCables(Studio studio, Set<Connection> cables) {
        studio.await(
                "cables " + cables,
                () -> Set.copyOf(studio.server.connections()).equals(cables));
    }

    private void awaitSaved(Studio studio, Set<Connection> cables) {
        studio.await("lines for " + cables, () -> saved().equals(cables));
    }

    /** No name here needs quotes. */
    private Set<Connection> saved() {
        try {
            return Files.exists(file)
                    ? Set.copyOf(Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(" > "))
                            .map(names -> new Connection(names[0], names[1]))
                            .toList())
                    : Set.of();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void patchOnce() {
        try (Studio studio = studio(1)) {
            openDesk(studio.server);
            studio.slave("synth");
            studio.awaitSlaves();
            studio.server.connect(List.copyOf(PATCH));
            awaitSaved(studio, PATCH);
        }
    }

    @Test
    void aManagerThatIsStartedAgainOnANewServerHasAllCablesBack() {
        patchOnce();
        for (int restart = 0; restart < 3; restart++) {
            try (Studio studio = studio(1)) {
                openDesk(studio.server);
                studio.slave("synth");
                awaitCables(studio, PATCH);
            }
            assertEquals(PATCH, saved());
        }
    }

    @Test
    void aManagerThatIsStartedAgainOnTheSameServerHasAllCablesBack() {
        try (Studio studio = studio(1)) {
            openDesk(studio.server);
            studio.slave("synth");
            studio.awaitSlaves();
            studio.server.connect(List.copyOf(PATCH));
            // Not one look of the keeper's may be needed: the last one is taken at the end.
            studio.restartManager();
            assertEquals(PATCH, saved());
            awaitCables(studio, PATCH);
        }
    }

    @Test
    void aSlaveThatSaidGoodbyeFindsItsCablesWhenItReturns() {
        try (Studio studio = studio(1)) {
            openDesk(studio.server);
            StudioSlave slave = studio.slave("synth");
            studio.awaitSlaves();
            studio.server.connect(List.copyOf(PATCH));
            awaitSaved(studio, PATCH);
            for (int i = 0; i < 5; i++) {
                StudioSlave leaving = slave;
                studio.await("cycles", () -> leaving.status().cycles().cycles() > 0);
                slave.close();
                studio.await("removal", () -> studio.manager.proxies().isEmpty());
                slave = studio.slave("synth");
                awaitCables(studio, PATCH);
            }
            assertEquals(PATCH, saved());
        }
    }

    @Test
    void anotherClientThatComesBackIsConnectedAgain() {
        try (Studio studio = studio(1)) {
            AudioClient desk = openDesk(studio.server);
            studio.slave("synth");
            studio.awaitSlaves();
            studio.server.connect(List.copyOf(PATCH));
            awaitSaved(studio, PATCH);
            desk.close();
            awaitCables(studio, Set.of());
            // Longer than a look and the time after which what was pulled is forgotten.
            studio.awaitRolled(2 * 48_000 / FORMAT.periodFrames());
            assertEquals(PATCH, saved());
            openDesk(studio.server);
            awaitCables(studio, PATCH);
        }
    }

    @Test
    void whatTheUserPulledStaysPulled() {
        patchOnce();
        try (Studio studio = studio(1)) {
            openDesk(studio.server);
            studio.slave("synth");
            awaitCables(studio, PATCH);
            studio.server.disconnect(List.of(FROM));
            awaitSaved(studio, Set.of(TO, MIDI));
        }
        try (Studio studio = studio(1)) {
            openDesk(studio.server);
            studio.slave("synth");
            awaitCables(studio, Set.of(TO, MIDI));
        }
        assertEquals(Set.of(TO, MIDI), saved());
    }

    @Test
    void slavesOfOneNameAreRememberedUnderTheirClientsNames() {
        Set<Connection> patch = Set.of(TO, new Connection("synth-01:from_slave_1", "desk:in_1"));
        try (Studio studio = studio(2)) {
            openDesk(studio.server);
            studio.slave("synth");
            studio.slave("synth");
            studio.awaitSlaves();
            studio.server.connect(List.copyOf(patch));
            awaitSaved(studio, patch);
        }
        try (Studio studio = studio(2)) {
            openDesk(studio.server);
            studio.slave("synth");
            studio.slave("synth");
            awaitCables(studio, patch);
        }
    }

    @Test
    void rulesConnectASlaveThatAppears() {
        try (Studio studio = studio(1, new PatchRule("synth:from_slave_(\\d) > desk:in_$1"))) {
            openDesk(studio.server);
            studio.slave("synth");
            awaitCables(studio, Set.of(new Connection("synth:from_slave_1", "desk:in_1")));
        }
    }

    @Test
    void aLineThatTheServerDoesNotTakeIsSaidAndKept() throws IOException {
        Files.writeString(file, "desk:keys > synth:to_slave_1\nnonsense\n" + TO.output() + " > " + TO.input() + "\n");
        String before = Files.readString(file);
        try (Studio studio = studio(1)) {
            openDesk(studio.server);
            studio.slave("synth");
            awaitCables(studio, Set.of(TO));
            studio.awaitNotice("cannot connect desk:keys > synth:to_slave_1: ");
            studio.awaitNotice(file + ", line 2: not a cable");
        }
        assertEquals(before, Files.readString(file));
    }

    @Test
    void nothingIsWrittenWithoutAFile() {
        try (Studio studio = new Studio(FORMAT, 1).roll()) {
            openDesk(studio.server);
            StudioSlave slave = studio.slave("synth");
            studio.awaitSlaves();
            studio.server.connect(List.copyOf(PATCH));
            slave.close();
            studio.await("removal", () -> studio.manager.proxies().isEmpty());
            studio.slave("synth");
            studio.awaitSlaves();
            assertTrue(studio.server.connections().isEmpty());
        }
        assertFalse(Files.exists(file));
    }
}
