package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortSpec;
import org.wirejack.cycle.Formats;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.link.Link;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.SystemLinks;
import org.wirejack.netdriver.SessionEnd;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;

class SlavesComeAndGoIT {
    private static final Format FORMAT = new Format(48_000, 64);
    /** {@code -Dwirejack.long=true} for the full number. */
    private static final int RESTARTS = Boolean.getBoolean("wirejack.long") ? 200 : 20;

    private static final int PATIENCE_MILLIS = 30_000;

    private static final long HEAP_SLACK_BYTES = 4 << 20;

    @Test
    void restartsLeaveOneProxyAndNothingElse() {
        try (Studio studio = new Studio(FORMAT, 1).roll()) {
            restart(studio, 3);
            Resources before = Resources.now();
            List<PortInfo> ports = studio.server.ports();
            restart(studio, RESTARTS);
            Resources after = Resources.now();
            assertEquals(1, studio.manager.proxies().size());
            assertEquals(ports, studio.server.ports());
            assertEquals(before.threads(), after.threads());
            assertEquals(before.descriptors(), after.descriptors());
            assertTrue(
                    after.heapBytes() - before.heapBytes() < HEAP_SLACK_BYTES,
                    () -> before.heapBytes() + " bytes before, " + after.heapBytes() + " after");
        }
    }

    /** Starts a slave and kills it when it has answered. */
    private static void restart(Studio studio, int times) {
        for (int i = 0; i < times; i++) {
            StudioSlave slave = studio.slave("synth");
            studio.await(
                    "answers",
                    () -> studio.online() == 1 && slave.status().cycles().cycles() > 5);
            studio.kill(slave);
        }
        studio.await("ends of the slaves' own threads", () -> Resources.threads("net-driver") == 0);
    }

    @Test
    void cablesOutlastTheSlave() {
        try (Studio studio = new Studio(FORMAT, 1).roll()) {
            StudioSlave slave = studio.slave("synth");
            studio.awaitSlaves();
            Ramp.connect(studio.server, "synth", 2, 1);
            Set<Connection> cables = Set.copyOf(studio.server.connections());
            assertEquals(6, cables.size());
            studio.kill(slave);
            assertEquals(cables, Set.copyOf(studio.server.connections()));
            StudioSlave again = studio.slave("synth");
            studio.awaitSlaves();
            studio.await("cycles", () -> again.status().cycles().cycles() > 20);
            assertEquals(cables, Set.copyOf(studio.server.connections()));
            assertEquals(1, studio.manager.proxies().size());
        }
    }

    @Test
    void goodbyeRemovesTheProxyAtOnce() {
        try (Studio studio = new Studio(FORMAT, 1).roll()) {
            StudioSlave slave = studio.slave("synth");
            studio.awaitSlaves();
            studio.await("cycles", () -> slave.status().cycles().cycles() > 0);
            slave.close();
            studio.await("removal", () -> studio.manager.proxies().isEmpty());
            assertEquals(List.of(), studio.server.ports());
        }
    }

    @Test
    void twoSlavesOfOneNameHaveAProxyEach() {
        try (Studio studio = new Studio(FORMAT, 2).roll()) {
            StudioSlave first = studio.slave("synth");
            studio.await("first", () -> studio.online() == 1);
            StudioSlave second = studio.slave("synth");
            studio.awaitSlaves();
            studio.await(
                    "cycles of both",
                    () -> first.status().cycles().cycles() > 100
                            && second.status().cycles().cycles() > 100);
            assertEquals(1, first.status().sessions());
            assertEquals(
                    Set.of("synth", "synth-01"),
                    studio.manager.proxies().stream()
                            .map(ProxyStatus::clientName)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void slavesThatOnlyAnnounceThemselvesDelayNobody() throws IOException {
        try (Studio studio = new Studio(FORMAT, 1).roll();
                DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(PATIENCE_MILLIS);
            for (int i = 0; i < 2 * Studio.MAX_SLAVES; i++) {
                announce(studio, silent, "silent" + i);
                receiveSetup(silent);
            }
            StudioSlave slave = studio.slave("synth");
            studio.awaitSlaves();
            studio.await("cycles", () -> slave.status().cycles().cycles() > 0);
            // Theirs are still under way, or this would say nothing: each goes on asking.
            receiveSetup(silent);
        }
    }

    /** Waits for one, with patience. */
    private static void receiveSetup(DatagramSocket socket) throws IOException {
        byte[] setup = new byte[ParamsPacket.LENGTH];
        socket.receive(new DatagramPacket(setup, setup.length));
    }

    private static InetSocketAddress announce(Studio studio, DatagramSocket from, String name) throws IOException {
        SessionParams wish = Formats.named(name).params().withCapability(0);
        byte[] available = new byte[ParamsPacket.LENGTH];
        ParamsPacket.write(MessageKind.AVAILABLE, wish).asByteBuffer().get(available);
        InetSocketAddress manager = new InetSocketAddress(InetAddress.getLoopbackAddress(), studio.port);
        from.send(new DatagramPacket(available, available.length, manager));
        return manager;
    }

    @Test
    void refusedSampleRateIsSaidOnBothEndsWithBothValues() {
        try (Studio studio = new Studio(FORMAT, 1)) {
            StudioSlave slave = studio.slave(studio.options("synth", 2, true, 2, 1500, 44_100));
            studio.awaitNotice("slave synth does not join: it runs at 44100 Hz only, this master at 48000 Hz");
            studio.await("notices", () -> !slave.notices.isEmpty());
            String there = slave.notices.getFirst();
            assertTrue(there.endsWith("it runs at 48000 Hz, this slave at 44100 Hz only"), there);
            assertTrue(studio.manager.proxies().isEmpty());
        }
    }

    @Test
    void masterThatIsFullSaysSoOnBothEnds() {
        try (Studio studio = new Studio(FORMAT, Studio.MAX_SLAVES).roll()) {
            for (int i = 0; i < Studio.MAX_SLAVES; i++) {
                studio.slave("synth" + i);
            }
            studio.awaitSlaves();
            StudioSlave oneMore = studio.slave("organ");
            studio.awaitNotice("this master serves 8 slaves at the most");
            studio.await("notices", () -> !oneMore.notices.isEmpty());
            assertTrue(oneMore.notices.getFirst().contains("serves as many slaves as it may"));
            assertEquals(Studio.MAX_SLAVES, studio.manager.proxies().size());
        }
    }

    /** A raw peer says START and nothing more: with latency the master's cycles never wait for it. */
    @Test
    void slaveThatStopsAnsweringCostsNoWait() throws IOException {
        CountingLinks links = new CountingLinks();
        try (Studio studio = new Studio(FORMAT, 1, links);
                DatagramSocket mute = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            mute.setSoTimeout(PATIENCE_MILLIS);
            announce(studio, mute, "mute");
            DatagramPacket setup = new DatagramPacket(new byte[ParamsPacket.LENGTH], ParamsPacket.LENGTH);
            mute.receive(setup);
            byte[] start = setup.getData().clone();
            start[15] = (byte) MessageKind.START_MASTER.ordinal();
            mute.send(new DatagramPacket(start, start.length, setup.getSocketAddress()));
            studio.awaitSlaves();
            studio.server.freewheel(false);
            links.waitsOf = Thread.currentThread();
            studio.cycles(5_000);
            assertEquals(0, links.waits);
            assertEquals(1, studio.manager.proxies().size());
            assertTrue(studio.manager.proxies().getFirst().cycles().missed() > 4_000);
        }
    }

    /** Counts how often one thread waits on any link. */
    private static final class CountingLinks implements LinkFactory {
        private volatile Thread waitsOf = new Thread();
        private volatile int waits;

        @Override
        public Link connect(int localPort, InetSocketAddress remote, int bufferBytes) {
            return new PassingLink(new SystemLinks().connect(localPort, remote, bufferBytes)) {
                @Override
                public boolean await(long deadlineNanos) {
                    waits += Thread.currentThread().equals(waitsOf) ? 1 : 0;
                    return super.await(deadlineNanos);
                }
            };
        }
    }

    @Test
    void changeOfTheMastersPeriodIsFollowed() {
        try (Studio studio = new Studio(FORMAT, 1)) {
            StudioSlave slave = studio.slave("synth");
            studio.awaitSlaves();
            studio.cycles(100);
            studio.server.format(new Format(48_000, 128));
            studio.await("second session", () -> slave.status().sessions() == 2 && studio.online() == 1);
            // Refused, unless the answer to the last cycle beat the closing of the socket.
            assertEquals(List.of(SessionEnd.REFUSED), slave.ends);
            Ramp ramp = Ramp.connect(studio.server, "synth", 2, 1);
            studio.cycles(20);
            ramp.check(2 * 128);
            studio.cycles(200);
            assertTrue(ramp.checkedFrames > 0);
            assertEquals(0, ramp.wrongFrames + ramp.wrongNotes);
            assertEquals(1, studio.manager.proxies().size());
        }
    }

    /** Half of the times at least: the rest may be the machine's. */
    @Test
    void soundIsBackHalfASecondAfterAChangeOfThePeriod() {
        try (Studio studio = new Studio(FORMAT, 1).roll()) {
            studio.slave("synth");
            studio.awaitSlaves();
            Ears ears = new Ears(studio.server);
            studio.await("sound", () -> ears.heard);
            List<Connection> cables = studio.server.connections();
            List<Long> gapsMillis = new ArrayList<>();
            for (int change = 0; change < 11; change++) {
                long beganNanos = System.nanoTime();
                studio.format(new Format(48_000, change % 2 == 0 ? 1024 : 64));
                studio.await("silence", () -> !ears.heard);
                studio.await("sound", () -> ears.heard);
                gapsMillis.add((System.nanoTime() - beganNanos) / 1_000_000);
            }
            gapsMillis.sort(null);
            assertTrue(gapsMillis.get(5) < 500, gapsMillis::toString);
            assertEquals(cables, studio.server.connections());
        }
    }

    /** Sends a constant through the first channel of a slave, and tells whether it comes back. */
    private static final class Ears {
        private volatile boolean heard;

        Ears(EmbeddedServer server) {
            AudioPort[] ports = new AudioPort[2];
            AudioClient client = server.open("ears", cycle -> {
                Arrays.fill(ports[0].samples(), 0, cycle.frames(), 0.5f);
                heard = ports[1].samples()[cycle.frames() - 1] != 0f;
            });
            ports[0] = client.audioPort(PortSpec.output("out"));
            ports[1] = client.audioPort(PortSpec.input("in"));
            client.activate();
            server.connect(List.of(
                    new Connection("ears:out", "synth:to_slave_1"), new Connection("synth:from_slave_1", "ears:in")));
        }
    }

    @Test
    void masterThatClosesReleasesItsSlavesAtOnce() {
        try (Studio studio = new Studio(FORMAT, 2).roll()) {
            StudioSlave synth = studio.slave("synth");
            StudioSlave organ = studio.slave("organ", 40, false, 5, 1500);
            studio.awaitSlaves();
            studio.await(
                    "cycles",
                    () -> synth.status().cycles().cycles() > 50
                            && organ.status().cycles().cycles() > 50);
            studio.manager.close();
            studio.await("ends", () -> !synth.ends.isEmpty() && !organ.ends.isEmpty());
            assertEquals(List.of(SessionEnd.REFUSED), synth.ends);
            assertEquals(List.of(SessionEnd.REFUSED), organ.ends);
            assertEquals(List.of(), studio.server.ports());
        }
    }

    @Test
    void closeReleasesEverything() {
        oneSession();
        Resources before = Resources.now();
        for (int i = 0; i < 3; i++) {
            oneSession();
        }
        Resources after = Resources.now();
        assertEquals(before.threads(), after.threads());
        assertEquals(before.descriptors(), after.descriptors());
    }

    /** With a set-up that is under way, a slave that searches, one in a session, and a master that rolls. */
    private static void oneSession() {
        try (Studio studio = new Studio(FORMAT, 1).roll();
                Studio empty = new Studio(FORMAT, 0);
                DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            announce(studio, silent, "silent");
            studio.slave("synth");
            studio.slave(studio.options("choosy", 2, true, 2, 1500, 44_100));
            studio.awaitSlaves();
            empty.manager.close();
            studio.manager.close();
            assertFalse(studio.manager.proxies().stream().anyMatch(ProxyStatus::online));
            studio.manager.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
