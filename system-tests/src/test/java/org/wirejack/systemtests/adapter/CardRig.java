package org.wirejack.systemtests.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** A master, a slave with an audio adapter, and a card that sends back what it plays and that everything befalls. */
final class CardRig implements AutoCloseable {
    private static final int MASTER_PERIOD_FRAMES = 256;
    private static final long NANOS_OF_A_MILLI = 1_000_000L;

    private final TestClients clients;
    private final Lan lan = Lan.of("master", "ours");
    private final JackServer master;
    private final AdapterSlave slave;
    private Card card;
    private int mark;

    CardRig(Path folder) throws IOException {
        clients = TestClients.compileInto(folder);
        master = JackServer.on(lan.host("master")).option("-P70").dummy(Card.RATE_HZ, MASTER_PERIOD_FRAMES);
        Manager.OURS.start(master);
        card = newCard(Card.RATE_HZ, Card.PERIOD_FRAMES);
        slave = AdapterSlave.start(lan.host("ours"), "ours", 1);
        awaitSound();
        mark = slave.mark();
    }

    private Card newCard(int rateHz, int periodFrames) {
        return Card.start(clients, lan.host("ours"), rateHz, periodFrames);
    }

    HostProcess slave() {
        return slave.process();
    }

    HostProcess card() {
        return card.server().process();
    }

    /** Kills the card, and starts another one in its place. */
    void replaceCard(int rateHz, int periodFrames) {
        mark = slave.mark();
        card().signal(Signal.KILL);
        card().awaitExit();
        slave().awaitLine("has gone", mark);
        card = newCard(rateHz, periodFrames);
        awaitSound();
    }

    /** Stops a program for so long. */
    void stop(HostProcess process, long millis) {
        mark = slave.mark();
        process.signal(Signal.STOP);
        long deadlineNanos = System.nanoTime() + millis * NANOS_OF_A_MILLI;
        while (System.nanoTime() - deadlineNanos < 0) {
            LockSupport.parkNanos(NANOS_OF_A_MILLI);
        }
        process.signal(Signal.CONT);
    }

    private void awaitSound() {
        slave.awaitJoined(mark);
        card.server().awaitPort("wirejack-adapter:playback_1");
        clients.loop(card.server(), 1, "wirejack-adapter:capture_", "wirejack-adapter:playback_");
        slave.awaitLocked(mark);
    }

    void awaitLocked() {
        slave.awaitLocked(mark);
    }

    /** From the master's card to the slave's, and back to the master. */
    double delayFrames() {
        return RoundTrip.frames(master, "ours:to_slave_1", "ours:from_slave_1");
    }

    /** Asserts that the slave has said just this since the last event, line by line; regular expressions. */
    void assertSaid(String... patterns) {
        List<String> lines = slave.linesSince(mark);
        assertEquals(patterns.length, lines.size(), lines::toString);
        for (int i = 0; i < patterns.length; i++) {
            assertTrue(lines.get(i).matches(patterns[i]), lines.get(i));
        }
    }

    /** Asserts that the session with the master has been the same all the time. */
    void assertOneSession() {
        assertEquals(1, slave.stop().sessions(), () -> slave.process().toString());
    }

    @Override
    public void close() {
        lan.close();
    }
}
