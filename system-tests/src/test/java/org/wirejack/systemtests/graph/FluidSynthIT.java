package org.wirejack.systemtests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Lan;

/** A synthesizer on the slave's JACK server, played by the master's MIDI, and heard at the master. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC, Requirement.FLUIDSYNTH})
final class FluidSynthIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final double SECONDS = 3;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {57, 69})
    void itsSoundIsBackAtTheMasterAtTheRightPitch(int key) throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                GraphSlave slave = GraphSlave.start(lan.host("slave"))) {
            master.load("netmanager", "");
            master.awaitPort(GraphSlave.NAME + ":midi_to_slave_1");
            startSynth(slave.awaitJack(0));
            play(master, key);
            Recording recording = TestClients.compileInto(folder)
                    .ramp(master, "recorder")
                    .recordsFrom(2, GraphSlave.NAME + ":from_slave_")
                    .start(SECONDS)
                    .awaitRecording();
            assertTrue(
                    recording.soundingFrames(0) > RATE_HZ, () -> slave.process().toString());
            assertEquals(key, new Pitch(recording, RATE_HZ, RATE_HZ, RATE_HZ).loudestKey());
        }
    }

    /** Its client name and the number of its MIDI port differ between versions. */
    private static void startSynth(JackServer local) {
        local.startClient(
                "fluidsynth",
                "-is",
                "-a",
                "jack",
                "-m",
                "jack",
                "-r",
                Integer.toString(RATE_HZ),
                "/usr/share/sounds/sf2/TimGM6mb.sf2");
        String input = local.awaitPortThat(port -> port.matches("fluidsynth.*:midi.*"));
        String left = local.awaitPortThat(port -> port.matches("fluidsynth.*:left"));
        String right = local.awaitPortThat(port -> port.matches("fluidsynth.*:right"));
        local.awaitPort("system:playback_2");
        local.connect("system:midi_capture_1", input);
        local.connect(left, "system:playback_1");
        local.connect(right, "system:playback_2");
    }

    /** Half a second of the key, over and over. */
    private static void play(JackServer master, int key) {
        master.startClient(
                "jack_midiseq",
                "player",
                Integer.toString(RATE_HZ / 2),
                "0",
                Integer.toString(key),
                Integer.toString(RATE_HZ / 2 - PERIOD_FRAMES));
        master.awaitPort("player:out");
        master.connect("player:out", GraphSlave.NAME + ":midi_to_slave_1");
    }
}
