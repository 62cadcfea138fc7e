package org.wirejack.systemtests.jack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class JackServerIT {
    @TempDir
    private Path folder;

    @Test
    void serversOfOneHostAndOfSeveralDoNotMeet() {
        try (Lan lan = Lan.of("a", "b");
                JackServer first = JackServer.on(lan.host("a")).dummy(48_000, 1024);
                JackServer second = JackServer.on(lan.host("a")).named("second").dummy(44_100, 512);
                JackServer other = JackServer.on(lan.host("b")).dummy(48_000, 256)) {
            first.connect("system:capture_1", "system:playback_2");
            assertEquals(List.of("system:playback_2"), first.connections("system:capture_1"));
            assertEquals(List.of(), second.connections("system:capture_1"));
            assertEquals(List.of(), other.connections("system:capture_1"));
            first.disconnect("system:capture_1", "system:playback_2");
            assertEquals(List.of(), first.connections("system:capture_1"));
        }
    }

    @Test
    void manyServersMayBeKilledOneAfterTheOther() {
        try (Lan lan = Lan.of("a")) {
            for (int i = 0; i < 10; i++) {
                JackServer server =
                        JackServer.on(lan.host("a")).named("server" + i).dummy(48_000, 1024);
                server.process().signal(Signal.KILL);
                server.process().awaitExit();
            }
        }
    }

    @Test
    void whatARampPlaysThroughALoopIsRecorded() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("a");
                JackServer server = JackServer.on(lan.host("a")).dummy(48_000, 256)) {
            HostProcess loop = clients.loop(server, 3, "-", "-");
            RampClient ramp = clients.ramp(server, "ramp")
                    .playsTo(3, "loop:in_")
                    .recordsFrom(3, "loop:out_")
                    .start(60);
            long cycles = ramp.awaitCounts().cycles();
            assertTrue(ramp.awaitCounts().cycles() > cycles);
            ramp.stop();
            Recording recording = ramp.awaitRecording();
            assertEquals(ramp.awaitEnd().frames(), recording.frames());
            for (int channel = 0; channel < 3; channel++) {
                Recording.Stretch stretch = recording.longestStretch(channel, channel);
                assertEquals(256, stretch.delayFrames());
                assertTrue(stretch.frames() > 1024, stretch::toString);
            }
            server.process().signal(Signal.TERM);
            loop.awaitLine("^done");
            server.process().awaitExit();
        }
    }
}
