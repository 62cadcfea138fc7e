package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortSpec;
import org.wirejack.cycle.Datagrams;
import org.wirejack.cycle.FakeClock;
import org.wirejack.cycle.Formats;
import org.wirejack.cycle.MemoryLink;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;
import org.wirejack.wire.Wire;

class ProxyBookTest {
    private static final int MOST = 8;
    private static final SessionParams PARAMS = Formats.ours(2, 1).params();

    private final FakeClock clock = new FakeClock();
    private final EmbeddedServer server = new EmbeddedServer(new Format(48_000, 64));
    private final List<String> events = new ArrayList<>();
    private final List<MemoryLink> answering = new ArrayList<>();
    private final ProxyBook book = book(Duration.ZERO);
    private boolean running;

    private ProxyBook book(Duration keepLost) {
        return new ProxyBook(
                server, new Events(), this::tickingNanos, options(keepLost), ports -> events.add("connect"));
    }

    private static ManagerOptions options(Duration keepLost) {
        return new ManagerOptions(Wire.DEFAULT_GROUP, Wire.DEFAULT_PORT, null, false, keepLost, MOST);
    }

    private final class Events implements ManagerListener {
        @Override
        public void notice(String line) {
            events.add(line);
        }

        @Override
        public void slaveConnected(ProxyStatus proxy) {
            events.add("+" + proxy.clientName());
        }

        @Override
        public void slaveLost(ProxyStatus proxy) {
            events.add("?" + proxy.clientName());
        }

        @Override
        public void proxyRemoved(ProxyStatus proxy) {
            events.add("-" + proxy.clientName());
        }
    }

    /** Ten milliseconds pass with every look at the clock, and a cycle is run if {@link #running}. */
    private long tickingNanos() {
        clock.advance(10_000_000);
        if (running) {
            running = false;
            cycles(1);
            running = true;
        }
        return clock.nanoTime();
    }

    private void cycles(int count) {
        for (int i = 0; i < count; i++) {
            server.cycle(clock.nanoTime());
            for (MemoryLink link : answering) {
                int sent = link.takeSent().stream()
                        .map(Datagrams::header)
                        .mapToInt(header -> header.cycle())
                        .max()
                        .orElse(0);
                link.deliver(new Datagrams(Formats.ours(2, 1).format(), Stream.RETURN).cycle(sent));
            }
        }
    }

    private MemoryLink attach(int port) {
        return attach(port, PARAMS.name());
    }

    private MemoryLink attach(int port, String name) {
        MemoryLink link = new MemoryLink(clock, port);
        assertTrue(book.attach(Formats.named(name).params().withChannels(PARAMS.channels()), link, MOST));
        return link;
    }

    private List<String> names() {
        return book.statuses().stream().map(ProxyStatus::clientName).toList();
    }

    @Test
    void newSlaveGetsAProxyAndItsFirstConnections() {
        attach(1000);
        assertEquals(List.of("connect", "+synth"), events);
        assertEquals(
                List.of(
                        "synth:to_slave_1",
                        "synth:to_slave_2",
                        "synth:from_slave_1",
                        "synth:from_slave_2",
                        "synth:midi_to_slave_1",
                        "synth:midi_from_slave_1"),
                server.ports().stream().map(PortInfo::name).toList());
    }

    @Test
    void slaveThatIsBackGetsItsOldProxyWithItsCables() {
        MemoryLink first = attach(1000);
        server.open("ears", cycle -> {}).audioPort(PortSpec.input("in"));
        List<Connection> cables = List.of(new Connection("synth:from_slave_1", "ears:in"));
        server.connect(cables);
        List<PortInfo> ports = server.ports();
        for (int port = 1001; port < 1010; port++) {
            attach(port);
        }
        assertEquals(List.of("synth"), names());
        assertEquals(ports, server.ports());
        assertEquals(cables, server.connections());
        assertTrue(first.closed());
        assertEquals(1, events.stream().filter("connect"::equals).count());
    }

    @Test
    void slaveThatIsSetUpAnewHearsNoMoreOfItsOldSession() {
        MemoryLink old = attach(1000);
        MemoryLink another = attach(1001, "drums");
        book.endSession(SlaveIdentity.of(PARAMS, old.remoteAddress()), old.remoteAddress());
        assertTrue(old.closed());
        assertFalse(another.closed());
        assertEquals("?synth", events.getLast());
        attach(1000);
        assertEquals(List.of("synth", "drums"), names());
    }

    @Test
    void otherCountsChangeOnlyThePortsThatDiffer() {
        attach(1000);
        assertTrue(book.attach(Formats.ours(3, 0).params(), new MemoryLink(clock, 1001), MOST));
        List<String> ports = server.ports().stream().map(PortInfo::name).toList();
        assertTrue(ports.containsAll(List.of("synth:to_slave_3", "synth:from_slave_3")));
        assertFalse(ports.contains("synth:midi_to_slave_1"));
        assertEquals(6, ports.size());
    }

    @Test
    void slaveWithTheNameOfOneThatLivesGetsItsOwnProxy() {
        answering.add(attach(1000));
        cycles(10);
        running = true;
        attach(1001);
        assertEquals(List.of("synth", "synth-01"), names());
    }

    @Test
    void sameAddressNeedsNoProof() {
        answering.add(attach(1000));
        cycles(10);
        attach(1000);
        assertEquals(List.of("synth"), names());
    }

    @Test
    void slaveThatFallsSilentIsLostAndComesBack() {
        answering.add(attach(1000));
        cycles(10);
        book.tick();
        assertEquals(List.of("connect", "+synth"), events);
        clock.advance(600_000_000);
        book.tick();
        book.tick();
        assertEquals(List.of("connect", "+synth", "?synth"), events);
        cycles(3);
        book.tick();
        assertEquals(List.of("connect", "+synth", "?synth", "+synth"), events);
    }

    @Test
    void slaveWhoseSocketIsClosedIsLostAtOnce() {
        MemoryLink link = attach(1000);
        link.refuse();
        cycles(1);
        book.tick();
        assertTrue(link.closed());
        assertEquals(List.of("connect", "+synth", "?synth"), events);
    }

    @Test
    void lostSlavesProxyIsKeptForEverByDefault() {
        attach(1000).refuse();
        cycles(1);
        clock.advance(1_000_000_000L * 3600);
        book.tick();
        assertEquals(List.of("synth"), names());
    }

    /** However long the session was, the time counts from its end. */
    @Test
    void lostSlavesProxyIsForgottenSoManySecondsAfterItWasHeard() {
        ProxyBook forgetful = book(Duration.ofSeconds(30));
        MemoryLink link = new MemoryLink(clock, 1000);
        assertTrue(forgetful.attach(PARAMS, link, MOST));
        answering.add(link);
        for (int i = 0; i < 100; i++) {
            clock.advance(1_000_000_000L);
            cycles(2);
            forgetful.tick();
        }
        link.refuse();
        cycles(1);
        forgetful.tick();
        assertEquals(1, forgetful.size());
        clock.advance(29_000_000_000L);
        forgetful.tick();
        assertEquals(1, forgetful.size());
        clock.advance(2_000_000_000L);
        forgetful.tick();
        assertEquals(0, forgetful.size());
        assertEquals(List.of(), server.ports());
    }

    @Test
    void goodbyeRemovesTheProxyOfThatVerySession() {
        attach(1000);
        book.goodbye(PARAMS.withMaster("studio", 8, 48_000, 64));
        book.goodbye(PARAMS.withMaster("elsewhere", 7, 48_000, 64));
        assertEquals(1, book.size());
        book.goodbye(PARAMS);
        assertEquals(0, book.size());
        assertEquals(List.of(), server.ports());
        assertEquals("-synth", events.getLast());
    }

    @Test
    void echoOfAnAnnouncementIsKnownBySessionAndPort() {
        SlaveIdentity same = new SlaveIdentity("synth", "stage", 1000);
        assertFalse(book.isServed(same));
        attach(1000);
        assertTrue(book.isServed(same));
        assertTrue(book.knows(new SlaveIdentity("synth", "stage", 2)));
        assertFalse(book.isServed(new SlaveIdentity("synth", "stage", 1001)));
        assertFalse(book.isServed(new SlaveIdentity("synth", "balcony", 1000)));
        assertFalse(book.isServed(new SlaveIdentity("organ", "stage", 1000)));
        clock.advance(600_000_000);
        assertFalse(book.isServed(same));
    }

    @Test
    void fullBookTakesOnlySlavesThatItKnows() {
        attach(1000);
        SessionParams organ = Formats.named("organ").params();
        MemoryLink link = new MemoryLink(clock, 1001);
        assertFalse(book.attach(organ, link, 1));
        assertTrue(book.attach(PARAMS, new MemoryLink(clock, 1002), 1));
        assertEquals(List.of("synth"), names());
    }

    @Test
    void nameThatNoServerTakesIsMadeOne() {
        book.attach(Formats.named("a:b:" + "\uFFFD".repeat(59)).params(), new MemoryLink(clock, 1000), MOST);
        assertEquals("a_b_" + "\uFFFD".repeat(19), names().getFirst());
    }

    @Test
    void proxyThatCannotBeMadeLeavesNothingBehind() {
        ProxyBook clumsy = new ProxyBook(server, new Events(), this::tickingNanos, options(Duration.ZERO), ports -> {
            throw new IllegalArgumentException("no such port");
        });
        MemoryLink link = new MemoryLink(clock, 1000);
        try {
            clumsy.attach(PARAMS, link, MOST);
        } catch (IllegalArgumentException e) {
            events.add(e.getMessage());
        }
        assertEquals(List.of("no such port"), events);
        assertTrue(link.closed());
        assertEquals(List.of(), server.ports());
        assertEquals(0, clumsy.size());
    }

    @Test
    void closedBookIsEmptyAndStaysSo() {
        MemoryLink link = attach(1000);
        book.close();
        book.close();
        assertTrue(link.closed());
        assertFalse(book.attach(PARAMS, new MemoryLink(clock, 1001), MOST));
        assertEquals(List.of(), server.ports());
    }

    @Test
    void changeOfTheMastersFormatEndsTheSession() {
        MemoryLink link = attach(1000);
        server.format(new Format(48_000, 128));
        book.tick();
        assertTrue(link.closed());
        assertEquals("?synth", events.getLast());
    }

    /** The slave plays a note in every cycle, which has a velocity from cycle 128 on, and ends none. */
    @Test
    void notesEndBeforeTheirPortsGo() throws InterruptedException {
        Notes notes = new Notes();
        MidiPort[] ear = new MidiPort[1];
        AudioClient ears = server.open("ears", cycle -> notes.hear(ear[0].events()));
        ear[0] = ears.midiPort(PortSpec.input("in"));
        ears.activate();
        answering.add(attach(1000));
        server.connect(List.of(new Connection("synth:midi_from_slave_1", "ears:in")));
        cycles(200);
        assertFalse(notes.silent());
        AtomicBoolean closed = new AtomicBoolean();
        Thread clockwork = Thread.ofPlatform().start(() -> {
            while (!closed.get()) {
                server.cycle(0);
            }
        });
        book.close();
        closed.set(true);
        clockwork.join();
        assertTrue(notes.silent(), notes::toString);
        assertTrue(notes.started > 10);
    }

    @Test
    void eventsTooLongForAStockSlaveAreToldOnce() {
        MidiPort[] mouth = new MidiPort[1];
        AudioClient player = server.open("player", cycle -> mouth[0].events().add(0, new byte[100], 0, 100));
        mouth[0] = player.midiPort(PortSpec.output("out"));
        player.activate();
        assertTrue(book.attach(Formats.stock(2, 1).params(), new MemoryLink(clock, 1000), MOST));
        book.tick();
        server.connect(List.of(new Connection("player:out", "synth:midi_to_slave_1")));
        cycles(3);
        book.tick();
        book.tick();
        assertEquals(1, events.stream().filter(line -> line.contains("MIDI")).count(), events::toString);
    }
}
