package org.wirejack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DressRehearsalTest {
    /** Those of the manager and the slave; the Java machine starts and ends others when it likes. */
    private static final Set<String> OURS = Set.of("net-manager", "set-ups", "net-driver");

    @Test
    void aManagerAndASlaveFindEachOtherAndPartWithoutAThreadLeftBehind() {
        Set<Thread> before = ours();

        CountDownLatch played = new CountDownLatch(1);
        assertTrue(DressRehearsal.play(played::countDown));

        assertEquals(0, played.getCount());
        assertEquals(before, ours());
    }

    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> OURS.contains(thread.getName()))
                .collect(Collectors.toSet());
    }
}
