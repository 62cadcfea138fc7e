package org.wirejack.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class JackdSupervisorTest {
    private static final JackdCommand COMMAND =
            new JackdCommand("/usr/bin/jackd", List.of("bound"), "studio", 55, 4000);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<FakeChild> children = new ArrayList<>();
    private final List<List<String>> launched = new ArrayList<>();
    private long nowNanos = 5;
    private boolean failing;
    private OptionalLong namesake = OptionalLong.empty();
    private final JackdSupervisor supervisor =
            new JackdSupervisor(COMMAND, this::launch, () -> namesake, lines::add, () -> nowNanos);

    private Child launch(List<String> words) throws IOException {
        launched.add(words);
        if (failing) {
            throw new IOException("no more processes");
        }
        children.add(new FakeChild());
        return children.getLast();
    }

    @Test
    void startsItOnceWithItsCommandLineAndSaysWhich() {
        supervisor.tick();
        supervisor.tick();
        assertEquals(List.of(COMMAND.boundWords()), launched);
        assertEquals("bound", launched.getFirst().getFirst());
        assertEquals(List.of("graph: started " + COMMAND.line()), lines);
    }

    @Test
    void killedOneIsStartedAgainAfterAPause() {
        supervisor.tick();
        children.getLast().end(128 + 9);
        supervisor.tick();
        assertEquals("graph: jackd has ended by signal 9; starting it again in 250 ms", lines.getLast());
        supervisor.tick();
        assertEquals(1, children.size());
        nowNanos += JackdSupervisor.FIRST_PAUSE_NANOS;
        supervisor.tick();
        assertEquals(2, children.size());
    }

    @Test
    void oneThatNeverLastsIsStartedLessAndLessOften() {
        for (int attempt = 0; attempt < 12; attempt++) {
            fail(255);
        }
        assertTrue(lines.getLast().endsWith("with status 255; starting it again in 8000 ms"), lines.getLast());
    }

    @Test
    void oneThatHasLastedIsStartedAgainSoon() {
        fail(1);
        fail(1);
        nowNanos += JackdSupervisor.LONGEST_PAUSE_NANOS;
        supervisor.tick();
        nowNanos += JackdSupervisor.STEADY_NANOS;
        children.getLast().end(1);
        supervisor.tick();
        assertEquals("graph: jackd has ended with status 1; starting it again in 250 ms", lines.getLast());
    }

    @Test
    void oneThatCannotBeStartedIsTriedAgain() {
        failing = true;
        supervisor.tick();
        assertEquals("graph: cannot start jackd: no more processes; starting it again in 250 ms", lines.getLast());
        failing = false;
        nowNanos += JackdSupervisor.FIRST_PAUSE_NANOS;
        supervisor.tick();
        assertEquals(1, children.size());
    }

    @Test
    void oneWhoseNameIsTakenSaysByWhomAndWhatHelps() {
        namesake = OptionalLong.of(4711);
        fail(255);
        assertEquals(
                "graph: another jackd named \"studio\" runs here: end it (kill -KILL 4711), or choose another name"
                        + " (--jackd-name)",
                lines.getLast());
        fail(128 + 9);
        assertTrue(lines.getLast().endsWith("starting it again in 500 ms"), lines.getLast());
    }

    @Test
    void isAskedToEndAndNotStartedAgain() {
        supervisor.tick();
        supervisor.close();
        supervisor.close();
        nowNanos += JackdSupervisor.LONGEST_PAUSE_NANOS;
        supervisor.tick();
        assertEquals(1, children.size());
        assertEquals(1, children.getLast().asked);
        assertEquals(0, children.getLast().killed);
    }

    @Test
    void oneThatDoesNotEndWhenAskedIsKilled() {
        supervisor.tick();
        children.getLast().obedient = false;
        supervisor.close();
        assertEquals(1, children.getLast().killed);
    }

    private void fail(int status) {
        nowNanos += JackdSupervisor.LONGEST_PAUSE_NANOS;
        supervisor.tick();
        children.getLast().end(status);
        supervisor.tick();
    }
}
