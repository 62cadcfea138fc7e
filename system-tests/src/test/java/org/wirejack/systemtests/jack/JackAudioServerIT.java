package org.wirejack.systemtests.jack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Direction;
import org.wirejack.audio.Format;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.PortType;
import org.wirejack.jackserver.JackAudioServer;
import org.wirejack.jackserver.JackFailed;
import org.wirejack.jackserver.JackListener;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;

/** A jackd as the server of clients in this JVM. */
@Needs(Requirement.JACKD)
final class JackAudioServerIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 64;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private final CompletableFuture<String> faulty = new CompletableFuture<>();
    private final JackListener listener = new JackListener() {
        @Override
        public void lost(String reason) {
            lost.complete(reason);
        }

        @Override
        public void fault(String client, Throwable cause) {
            faulty.complete(client + ": " + cause.getMessage());
        }
    };

    private LocalJack jackd;
    private JackAudioServer server;

    @BeforeEach
    void open() {
        open(PERIOD_FRAMES);
    }

    private void open(int periodFrames) {
        jackd = LocalJack.start(RATE_HZ, periodFrames);
        server = JackAudioServer.open(jackd.name(), listener);
    }

    @AfterEach
    void close() {
        server.close();
        jackd.close();
    }

    @Test
    void formatAndPortsAreJacks() {
        assertEquals(new Format(RATE_HZ, PERIOD_FRAMES), server.format());
        assertTrue(server.ports()
                .contains(new PortInfo("system:capture_1", PortType.AUDIO, Direction.OUTPUT, true, true, 0)));
        assertTrue(server.ports()
                .contains(new PortInfo("system:playback_2", PortType.AUDIO, Direction.INPUT, true, true, 0)));
    }

    @Test
    void cablesOfAllClientsAreSeenAndMade() {
        Connection cable = new Connection("system:capture_1", "system:playback_1");
        assertEquals(List.of(), server.connections());
        server.connect(List.of(cable, cable));
        server.connect(List.of(cable));
        assertEquals(List.of(cable), server.connections());
        server.disconnect(List.of(cable));
        server.disconnect(List.of(cable));
        assertEquals(List.of(), server.connections());
        Connection wrong = new Connection("system:capture_1", "nobody:in");
        assertEquals(
                "no port nobody:in",
                assertThrows(IllegalArgumentException.class, () -> server.connect(List.of(cable, wrong)))
                        .getMessage());
        assertEquals(List.of(), server.connections());
    }

    @Test
    void samplesAndEventsGoFromClientToClientUnchanged() {
        try (Talker talker = new Talker(server);
                Hearer hearer = new Hearer(server)) {
            server.connect(List.of(
                    new Connection("talker:out", "hearer:in"), new Connection("talker:events", "hearer:events")));
            await(() -> hearer.exactCycles > 200 && hearer.exactEvents > 200);
            assertEquals(0, hearer.wrongCycles);
            assertTrue(talker.cycle > 200);
        }
        assertEquals(List.of(), server.connections());
        assertFalse(jackd.tool("jack_lsp").lines().contains("talker:out"));
    }

    @Test
    void aCycleAllocatesNothing() {
        try (Talker talker = new Talker(server);
                Hearer hearer = new Hearer(server)) {
            server.connect(List.of(
                    new Connection("talker:out", "hearer:in"), new Connection("talker:events", "hearer:events")));
            await(() -> talker.cycle > 200 && hearer.exactCycles > 200);
            await(() -> bytesIn(hearer, 1000) == 0);
        }
    }

    /** On both cycle threads, in so many cycles. */
    private long bytesIn(Hearer hearer, long cycles) {
        long[] threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("jack-(talker|hearer)"))
                .mapToLong(Thread::threadId)
                .toArray();
        long before = allocated(threads);
        long until = hearer.cycles + cycles;
        await(() -> hearer.cycles >= until);
        return allocated(threads) - before;
    }

    private static long allocated(long[] threads) {
        long bytes = 0;
        for (long thread : threads) {
            bytes += Math.max(0, THREADS.getThreadAllocatedBytes(thread));
        }
        return bytes;
    }

    @Test
    void aClientThatThrowsFallsSilentAndTheServerGoesOn() throws Exception {
        AudioClient bad = server.open("bad", cycle -> {
            throw new IllegalStateException("worn out");
        });
        bad.audioPort(PortSpec.output("out"));
        bad.activate();
        assertEquals("bad: worn out", faulty.get(10, TimeUnit.SECONDS));
        try (Talker talker = new Talker(server)) {
            await(() -> talker.cycle > 100);
        }
    }

    /**
     * JACK's buffer takes 32 kB, of which an event of three bytes takes twelve. A flood that makes a cycle late, as the
     * first one may, loses events in JACK.
     */
    @Test
    void eventsThatJackHasNoRoomForGoInOrderInTheNextCycle() {
        close();
        open(Flood.PERIOD_FRAMES);
        Flood flood = new Flood();
        try (AudioClient hearer = server.open("hearer", now -> flood.hear());
                AudioClient player = server.open("player", now -> flood.play())) {
            flood.in = hearer.midiPort(PortSpec.input("in"));
            flood.out = player.midiPort(PortSpec.output("out"));
            hearer.activate();
            player.activate();
            server.connect(List.of(new Connection("player:out", "hearer:in")));
            await(() -> flood.whole >= 20);
            assertEquals(0, server.lostEvents());
            assertTrue(server.postponedEvents() >= 20 * 1000L, () -> server.postponedEvents() + " postponed");
        }
    }

    /** Plays 4000 numbered events in one period, over and over, and counts how often they come whole and in order. */
    private static final class Flood {
        static final int PERIOD_FRAMES = 1024;
        private static final int EVENTS = 4000;
        private static final int EVERY_CYCLES = 8;

        private final byte[] message = new byte[3];
        private @Nullable MidiPort in;
        private @Nullable MidiPort out;
        private int cycle;
        private int next;
        private volatile int whole;

        void play() {
            MidiBuffer events = Objects.requireNonNull(out).events();
            if (++cycle % EVERY_CYCLES == 0) {
                for (int i = 0; i < EVENTS; i++) {
                    message[0] = (byte) (0xB0 | i >> 14);
                    message[1] = (byte) (i >> 7 & 0x7F);
                    message[2] = (byte) (i & 0x7F);
                    events.add(i * PERIOD_FRAMES / EVENTS, message, 0, message.length);
                }
            }
        }

        @SuppressWarnings("NonAtomicVolatileUpdate")
        void hear() {
            MidiBuffer events = Objects.requireNonNull(in).events();
            for (int i = 0; i < events.count(); i++) {
                int number = (events.byteAt(i, 0) & 0x0F) << 14 | events.byteAt(i, 1) << 7 | events.byteAt(i, 2);
                next = number == next || number == 0 ? number + 1 : EVENTS + 1;
                whole += next == EVENTS ? 1 : 0;
            }
        }
    }

    @Test
    void eventsLongerThanJacksBufferAreCountedAndHoldNothingUp() {
        byte[] dump = new byte[64_000];
        byte[] clock = {(byte) 0xF8};
        MidiPort[] ports = new MidiPort[2];
        int[] heard = new int[1];
        try (AudioClient client = server.open("dump", cycle -> {
            ports[0].events().add(0, dump, 0, dump.length);
            ports[0].events().add(1, clock, 0, clock.length);
            heard[0] += ports[1].events().count();
        })) {
            ports[0] = client.midiPort(PortSpec.output("out"));
            ports[1] = client.midiPort(PortSpec.input("in"));
            client.activate();
            server.connect(List.of(new Connection("dump:out", "dump:in")));
            await(() -> server.longEvents() > 20 && heard[0] > 10);
            assertEquals(0, server.postponedEvents());
        }
    }

    @Test
    void latenciesAreCarriedToTheSoundCard() {
        try (AudioClient client = server.open("far", cycle -> {})) {
            AudioPort in = client.audioPort(PortSpec.input("in").asTerminal());
            AudioPort out = client.audioPort(PortSpec.output("out").asTerminal());
            in.latency(LatencyRange.of(100));
            out.latency(LatencyRange.of(200));
            client.activate();
            server.connect(List.of(new Connection("system:capture_1", "far:in")));
            await(() -> in.playbackLatency().equals(LatencyRange.of(100)));
            await(() -> out.captureLatency().equals(LatencyRange.of(200)));
            out.latency(LatencyRange.of(300));
            await(() -> out.captureLatency().equals(LatencyRange.of(300)));
            assertEquals(LatencyRange.of(PERIOD_FRAMES), in.captureLatency());
        }
    }

    @Test
    void theTransportIsJacks() {
        server.transport().stop();
        server.transport().locate(4_800);
        await(() -> server.transport().frame() == 4_800);
        assertFalse(server.transport().rolling());
        server.transport().start();
        await(() -> server.transport().rolling() && server.transport().frame() > 4_800);
    }

    @Test
    void namesThatAreTakenGetANumber() {
        try (AudioClient first = server.open("synth", cycle -> {});
                AudioClient second = server.open("synth", cycle -> {})) {
            assertEquals("synth", first.name());
            assertEquals("synth-01", second.name());
            first.audioPort(PortSpec.input("in"));
            assertThrows(IllegalArgumentException.class, () -> first.audioPort(PortSpec.input("in")));
        }
    }

    @Test
    void theEndOfTheServerIsToldAndClosingIsBoundedThen() throws Exception {
        try (Talker talker = new Talker(server)) {
            await(() -> talker.cycle > 10);
            jackd.close();
            assertFalse(lost.get(10, TimeUnit.SECONDS).isEmpty());
        }
        server.close();
        server.close();
    }

    @Test
    void aServerThatDoesNotRunIsSaid() {
        server.close();
        jackd.close();
        assertEquals(
                "no JACK server is running here for this user",
                assertThrows(JackFailed.class, () -> JackAudioServer.open(jackd.name(), listener))
                        .getMessage());
    }

    private static void await(BooleanSupplier condition) {
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new AssertionError("not within 30 s");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Plays the number of its cycle as samples and as a note. */
    private static final class Talker implements AutoCloseable {
        private final AudioClient client;
        private final AudioPort out;
        private final MidiPort events;
        private final byte[] note = {(byte) 0x90, 0, 100};
        private volatile int cycle;

        Talker(JackAudioServer server) {
            client = server.open("talker", now -> play(now.frames()));
            out = client.audioPort(PortSpec.output("out"));
            events = client.midiPort(PortSpec.output("events"));
            client.activate();
        }

        @SuppressWarnings("NonAtomicVolatileUpdate")
        private void play(int frames) {
            cycle++;
            float[] samples = out.samples();
            for (int frame = 0; frame < frames; frame++) {
                samples[frame] = cycle + frame / (float) PERIOD_FRAMES;
            }
            note[1] = (byte) (cycle & 0x7F);
            events.events().add(cycle % frames, note, 0, note.length);
        }

        @Override
        public void close() {
            client.close();
        }
    }

    /** Holds what it hears against what a {@link Talker} plays. */
    private static final class Hearer implements AutoCloseable {
        private final AudioClient client;
        private final AudioPort in;
        private final MidiPort events;
        private volatile int cycles;
        private volatile int exactCycles;
        private volatile int wrongCycles;
        private volatile int exactEvents;

        Hearer(JackAudioServer server) {
            client = server.open("hearer", now -> hear(now.frames()));
            in = client.audioPort(PortSpec.input("in"));
            events = client.midiPort(PortSpec.input("events"));
            client.activate();
        }

        @SuppressWarnings("NonAtomicVolatileUpdate")
        private void hear(int frames) {
            cycles++;
            float[] samples = in.samples();
            int number = (int) samples[0];
            if (number == 0) {
                return;
            }
            boolean exact = true;
            for (int frame = 0; frame < frames; frame++) {
                exact &= samples[frame] == number + frame / (float) PERIOD_FRAMES;
            }
            exactCycles += exact ? 1 : 0;
            wrongCycles += exact ? 0 : 1;
            boolean note = events.events().count() == 1
                    && events.events().frame(0) == number % frames
                    && events.events().byteAt(0, 0) == 0x90
                    && events.events().byteAt(0, 1) == (number & 0x7F);
            exactEvents += note ? 1 : 0;
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
