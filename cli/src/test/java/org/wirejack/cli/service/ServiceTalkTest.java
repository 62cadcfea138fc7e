package org.wirejack.cli.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.link.UnixReceiver;

@EnabledOnOs(OS.LINUX)
@Timeout(30)
class ServiceTalkTest {
    private static final long SECOND = 1_000_000_000L;

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private long nowNanos = -SECOND;
    private UnixReceiver systemd;

    @TempDir
    private Path folder;

    @BeforeEach
    void openSocket() {
        environment.put("NOTIFY_SOCKET", folder.resolve("notify").toString());
        environment.put("WATCHDOG_USEC", "10000000");
        environment.put("WATCHDOG_PID", "" + ProcessHandle.current().pid());
        systemd = new UnixReceiver(environment.get("NOTIFY_SOCKET"));
    }

    @AfterEach
    void closeSocket() {
        systemd.close();
    }

    private ServiceTalk talk() {
        return ServiceTalk.of(environment, lines::add, () -> nowNanos);
    }

    @Test
    void saysOnceThatItIsReadyAndEachStatusThatIsNew() {
        try (ServiceTalk talk = talk()) {
            talk.ready("searching");
            talk.ready("searching");
            talk.ready("playing");
            talk.stopping();
        }

        assertEquals("READY=1\nSTATUS=searching", systemd.next());
        assertEquals("STATUS=playing", systemd.next());
        assertEquals("STOPPING=1", systemd.next());
        assertFalse(systemd.waiting());
    }

    @Test
    void feedsTheWatchdogFourTimesInItsTime() {
        try (ServiceTalk talk = talk()) {
            int fed = 0;
            for (int tick = 0; tick < 100; tick++) {
                nowNanos += SECOND / 10;
                talk.alive(tick);
                fed += takeFeed();
            }
            assertEquals(4, fed);
        }
    }

    @Test
    void leavesTheWatchdogHungryWhileTheCycleStandsStill() {
        try (ServiceTalk talk = talk()) {
            nowNanos += 3 * SECOND;
            talk.alive(7);
            assertEquals(1, takeFeed());
            for (int tick = 0; tick < 100; tick++) {
                nowNanos += SECOND / 10;
                talk.alive(7);
            }
            assertFalse(systemd.waiting());

            talk.alive(8);
            assertEquals(1, takeFeed());
        }
    }

    @Test
    void feedsItWithoutACycleWhereThereIsNone() {
        try (ServiceTalk talk = talk()) {
            nowNanos += 3 * SECOND;
            talk.alive();
            assertEquals(1, takeFeed());
        }
    }

    @Test
    void feedsNoWatchdogOfAnotherProcessAndNoneThatIsNotThere() {
        environment.put("WATCHDOG_PID", "1");
        assertUnfed();
        environment.remove("WATCHDOG_PID");
        environment.put("WATCHDOG_USEC", "soon");
        assertUnfed();
        environment.remove("WATCHDOG_USEC");
        assertUnfed();
    }

    private void assertUnfed() {
        try (ServiceTalk talk = talk()) {
            nowNanos += 100 * SECOND;
            talk.alive();
            assertFalse(systemd.waiting());
        }
    }

    @Test
    void saysWhyItCannotTellAndGoesOn() {
        environment.put("NOTIFY_SOCKET", folder.resolve("none").toString());
        try (ServiceTalk talk = talk()) {
            talk.ready("playing");
        }

        assertEquals(1, lines.size());
        assertTrue(lines.getFirst().startsWith("systemd is not told that this runs: cannot send to"), lines::toString);
    }

    @Test
    void isQuietWhereSystemdDidNotStartIt() {
        environment.remove("NOTIFY_SOCKET");
        try (ServiceTalk talk = talk()) {
            talk.ready("playing");
        }

        assertFalse(systemd.waiting());
        assertEquals(List.of(), lines);
    }

    /** How many are there, 0 or 1. */
    private int takeFeed() {
        if (!systemd.waiting()) {
            return 0;
        }
        assertEquals("WATCHDOG=1", systemd.next());
        return 1;
    }
}
