package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirejack.audio.Format;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.Formats;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.wire.Capability;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;

/** Spoilt datagrams at every open socket of a running session. */
class HostileIT {
    /** {@code -Dwirejack.long=true} for ten million at each socket. */
    private static final long DATAGRAMS = Boolean.getBoolean("wirejack.long") ? 10_000_000 : 300_000;

    /** That may be under way at once, a socket each. */
    private static final int MAX_SET_UPS = 64;

    private static final long HEAP_SLACK_BYTES = 4 << 20;
    private static final int MAX_STRETCHES = 100;
    private static final Formats SESSION = Formats.ours(8, 1);

    enum End {
        MASTER,
        SLAVE
    }

    @ParameterizedTest
    @EnumSource
    void nonsenseOnASessionsSocketChangesNothing(End end, TestReporter reporter) {
        HostileLink[] links = new HostileLink[1];
        try (SessionPair pair = pair(end, new Hostile(1, false), links)) {
            pair.server.freewheel(true);
            pair.cycles(200);
            pair.check();
            Resources before = Resources.during(() -> pair.cycles(1));
            CycleReport countsBefore = report(pair, end);
            attack(pair, links[0], reporter);
            assertEquals(
                    0, pair.ramp.wrongFrames + pair.ramp.wrongNotes, () -> pair.report() + "\n" + pair.slave.report());
            assertTrue(pair.ramp.checkedFrames > 0 && pair.ramp.checkedNotes > 0);
            assertEquals(pair.run(), pair.awaitSlavesCycles(), "cycles that the slave ran");
            assertEquals(
                    0,
                    pair.report().missed()
                            + pair.report().incomplete()
                            + pair.report().skipped());
            assertEquals(links[0].injected(), refused(report(pair, end)) - refused(countsBefore));
            assertGrewNothing(before, () -> pair.cycles(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgeriesOnASessionsSocketPass(End end, TestReporter reporter) {
        HostileLink[] links = new HostileLink[1];
        try (SessionPair pair = pair(end, new Hostile(2, true), links)) {
            pacedCycles(pair, 200);
            Resources before = Resources.during(() -> pacedCycles(pair, 1));
            attack(pair, links[0], reporter);
            assertNull(pair.slave.end());
            awaitCleanStretch(pair);
            assertGrewNothing(before, () -> pacedCycles(pair, 1));
            pair.server.freewheel(true);
            pair.cycles(50);
            pair.check();
            pair.cycles(500);
            assertEquals(
                    0, pair.ramp.wrongFrames + pair.ramp.wrongNotes, () -> pair.report() + "\n" + pair.slave.report());
        }
    }

    /** The session finds its feet by itself; how soon is the machine's affair. */
    private static void awaitCleanStretch(SessionPair pair) {
        for (int attempt = 0; attempt < MAX_STRETCHES; attempt++) {
            long missedBefore = pair.report().missed();
            pacedCycles(pair, 100);
            if (pair.report().missed() == missedBefore) {
                return;
            }
        }
        fail("the session is still disturbed: " + pair.report() + "\n" + pair.slave.report());
    }

    private static SessionPair pair(End end, Hostile hostile, HostileLink[] made) {
        return new SessionPair(
                SESSION.format(),
                link -> end == End.MASTER ? made[0] = new HostileLink(link, hostile) : link,
                link -> end == End.SLAVE ? made[0] = new HostileLink(link, hostile) : link);
    }

    private static CycleReport report(SessionPair pair, End end) {
        return end == End.MASTER ? pair.report() : pair.slave.report();
    }

    private static long refused(CycleReport counts) {
        return counts.foreignPackets()
                + counts.malformedPackets()
                + counts.duplicatePackets()
                + counts.latePackets()
                + counts.earlyPackets();
    }

    private static void attack(SessionPair pair, HostileLink link, TestReporter reporter) {
        link.attack(DATAGRAMS);
        long beganNanos = System.nanoTime();
        while (link.attacking()) {
            pair.cycles(100);
        }
        report(reporter, link.injected(), beganNanos);
    }

    private static void report(TestReporter reporter, long datagrams, long beganNanos) {
        double seconds = (System.nanoTime() - beganNanos) / 1e9;
        reporter.publishEntry(String.format(
                Locale.ROOT, "%d datagrams in %.1f s, %.0f a second", datagrams, seconds, datagrams / seconds));
    }

    private static void assertGrewNothing(Resources before, Runnable cycles) {
        Resources after = Resources.during(cycles);
        assertEquals(before.threads(), after.threads());
        assertEquals(before.descriptors(), after.descriptors());
        assertTrue(
                after.heapBytes() - before.heapBytes() < HEAP_SLACK_BYTES,
                () -> before.heapBytes() + " bytes before, " + after.heapBytes() + " after");
    }

    private static void pacedCycles(SessionPair pair, int count) {
        DeadlineSleeper sleeper = DeadlineSleeper.ofSystem();
        for (int i = 0; i < count; i++) {
            pair.cycles(1);
            sleeper.sleepUntil(System.nanoTime() + SESSION.format().periodNanos());
        }
    }

    /** A session runs in lockstep meanwhile and misses nothing. */
    @Test
    void nonsenseOnTheDiscoverySocketChangesNothing(TestReporter reporter) throws IOException {
        try (Studio studio = new Studio(new Format(48_000, 64), 1)) {
            StudioSlave slave = studio.slave("synth");
            studio.awaitSlaves();
            Ramp ramp = Ramp.connect(studio.server, "synth", 2, 1);
            studio.cycles(200);
            ramp.check(2 * 64);
            Flood warmUp = new Flood(studio.port, 20_000);
            runWhile(studio, warmUp);
            warmUp.stop();
            studio.await("end of set-ups", () -> studio.online() == 1);
            Resources before = Resources.during(() -> studio.cycles(1));
            long beganNanos = System.nanoTime();
            Flood flood = new Flood(studio.port, DATAGRAMS);
            runWhile(studio, flood);
            report(reporter, DATAGRAMS, beganNanos);
            flood.stop();
            assertEquals(0, Flood.dropped(studio.port), "every datagram was read");
            Resources after = Resources.during(() -> studio.cycles(1));
            assertTrue(after.heapBytes() - before.heapBytes() < HEAP_SLACK_BYTES);
            assertTrue(after.descriptors() - before.descriptors() <= MAX_SET_UPS);
            assertEquals(1, studio.manager.proxies().size());
            assertEquals(1, slave.status().sessions());
            assertEquals(0, ramp.wrongFrames + ramp.wrongNotes);
            assertTrue(ramp.checkedFrames > 0);
            CycleReport counts = studio.manager.proxies().getFirst().cycles();
            assertEquals(0, counts.missed() + counts.incomplete() + counts.skipped());
            long mostLines = 100 + (System.nanoTime() - beganNanos) / 1_000_000_000L;
            assertTrue(studio.notices.size() < mostLines, () -> studio.notices.size() + " lines");
            studio.slave("organ");
            studio.await("another slave", () -> studio.online() == 2);
        }
    }

    private static void runWhile(Studio studio, Flood flood) {
        while (flood.running()) {
            studio.cycles(100);
        }
    }

    /** Sends spoilt announcements and goodbyes as fast as the manager takes them: none may be lost unread. */
    private static final class Flood {
        private static final long POLL_NANOS = 200_000;
        private static final int BURST = 64;
        private static final int MOST_QUEUED_BYTES = 50_000;

        private final Random random = new Random(3);
        private final List<byte[]> seeds = new ArrayList<>();
        private final InetSocketAddress target;
        private final int port;
        private final Thread thread;

        Flood(int port, long datagrams) {
            this.port = port;
            target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            SessionParams theirs = Formats.named("stranger").params();
            for (MessageKind kind : MessageKind.values()) {
                seeds.add(packet(kind, theirs));
                seeds.add(packet(kind, theirs.withCapability(0)));
                seeds.add(packet(kind, theirs.withCapability(Capability.offer(Capability.KNOWN))));
            }
            thread = Thread.ofPlatform().daemon().name("flood").start(() -> send(datagrams));
        }

        private static byte[] packet(MessageKind kind, SessionParams params) {
            byte[] bytes = new byte[ParamsPacket.LENGTH];
            ParamsPacket.write(kind, params).asByteBuffer().get(bytes);
            return bytes;
        }

        private void send(long datagrams) {
            try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                for (long sent = 0; sent < datagrams; sent++) {
                    byte[] packet = mutated();
                    socket.send(new DatagramPacket(packet, packet.length, target));
                    while (sent % BURST == 0 && queuedBytes() > MOST_QUEUED_BYTES) {
                        LockSupport.parkNanos(POLL_NANOS);
                    }
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private byte[] mutated() {
            byte[] packet = seeds.get(random.nextInt(seeds.size())).clone();
            for (int left = random.nextInt(4); left > 0 && packet.length > 0; left--) {
                switch (random.nextInt(4)) {
                    case 0 -> packet[random.nextInt(packet.length)] = (byte) random.nextInt();
                    case 1 -> packet[Math.min(packet.length - 1, 592 + random.nextInt(52))] = (byte) random.nextInt();
                    case 2 -> packet[Math.min(packet.length - 1, 16 + random.nextInt(8))] = (byte) random.nextInt();
                    default -> packet = random.nextInt(8) == 0 ? Arrays.copyOf(packet, random.nextInt(900)) : packet;
                }
            }
            return packet;
        }

        /** What waits in the kernel for the manager's socket. */
        private long queuedBytes() throws IOException {
            long queued = 0;
            for (String[] socket : sockets(port)) {
                queued += Long.parseLong(socket[4].substring(socket[4].indexOf(':') + 1), 16);
            }
            return queued;
        }

        /** Datagrams that the kernel has thrown away for want of room. */
        static long dropped(int port) throws IOException {
            long dropped = 0;
            for (String[] socket : sockets(port)) {
                dropped += Long.parseLong(socket[socket.length - 1]);
            }
            return dropped;
        }

        /** The kernel's words about the sockets of a port. */
        private static List<String[]> sockets(int port) throws IOException {
            String suffix = String.format(Locale.ROOT, ":%04X", port);
            return Files.readAllLines(Path.of("/proc/net/udp")).stream()
                    .map(line -> line.trim().split("\\s+"))
                    .filter(fields -> fields[1].endsWith(suffix))
                    .toList();
        }

        boolean running() {
            return thread.isAlive();
        }

        void stop() {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
