package org.wirejack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.demo.Loopback;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.link.UnixReceiver;

/** The commands that systemd may start, running, with its end of the talk held here. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class NotifiedCommandsTest {
    private final StopSignal stop = new StopSignal();
    private UnixReceiver systemd;

    @TempDir
    private Path folder;

    @BeforeEach
    void openSocket() {
        systemd = new UnixReceiver(folder.resolve("notify").toString());
    }

    @AfterEach
    void closeSocket() {
        systemd.close();
    }

    private CompletableFuture<Integer> start(String... words) {
        MeetingPoint place = Loopback.meetingPoint();
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--interface", "" + place.networkInterface(), "--port", "" + place.port()));
        line.addAll(List.of("--no-mdns", "--realtime-priority", "0"));
        Map<String, String> environment = Map.of(
                "WIREJACK_CONFIG", "", "NOTIFY_SOCKET", "" + folder.resolve("notify"), "WATCHDOG_USEC", "400000");
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return CompletableFuture.supplyAsync(
                () -> Main.run(line, new Surroundings(nowhere, nowhere, false, environment, stop)));
    }

    private void assertLivesAndEnds(String status, CompletableFuture<Integer> command) {
        assertEquals("READY=1\nSTATUS=" + status, systemd.next());
        assertEquals("WATCHDOG=1", systemd.next());
        assertEquals("WATCHDOG=1", systemd.next());
        stop.stop();
        String last = systemd.next();
        while (last.equals("WATCHDOG=1")) {
            last = systemd.next();
        }
        assertEquals("STOPPING=1", last);
        assertEquals(0, command.join());
    }

    @Test
    void aSlaveThatSearchesIsReadyAndLives() {
        assertLivesAndEnds("searching for a master", start("slave", "--load", "thru"));
    }

    @Test
    void aManagerIsReadyAndLives() {
        assertLivesAndEnds(
                "serving the embedded server, slaves known: 0",
                start("manager", "--server", "embedded", "--no-patches"));
    }

    @Test
    void aManagerThatWaitsForItsCardIsReadyAndLives() {
        CompletableFuture<Integer> command =
                start("manager", "--server", "embedded", "--card", "no such card", "--no-patches");
        assertLivesAndEnds("waiting for the sound card", command);
        assertTrue(command.isDone());
    }
}
