package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.codec.MidiOutlet;
import org.wirejack.wire.DataType;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Stream;

/** From sender to receiver over a network that loses, delays and doubles: a lost packet spoils its own cycle only. */
class LossyTripTest {
    private static final int CYCLES = 600;
    private static final int FRAMES = 64;

    private final FakeClock clock = new FakeClock();
    private final CycleCounters counters = new CycleCounters();
    private final List<Integer> turns = new ArrayList<>();

    /** A datagram on its way. */
    private record Flight(long arrivalNanos, byte[] datagram) {}

    @ParameterizedTest(name = "seed {0}, {1} channels, {2} MIDI ports, ours {3}")
    @CsvSource({
        "1,  8, 1, true",
        "2, 40, 0, true",
        "3,  2, 2, false",
        "4, 40, 0, false",
        "5,  0, 1, true",
        "6,  1, 0, true",
        "7, 24, 1, true",
        "8, 24, 1, false",
    })
    void lostPacketSpoilsItsOwnCycleOnly(long seed, int channels, int midi, boolean ours) {
        trip(new Random(seed), (ours ? Formats.ours(channels, midi) : Formats.stock(channels, midi)).format(), 0.05);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void wholeCyclesMayBeLostInARow(long seed) {
        trip(new Random(seed), Formats.ours(8, 1).format(), 0.6);
    }

    private void trip(Random random, CycleFormat format, double loss) {
        long periodNanos = format.periodNanos();
        Datagrams master = new Datagrams(format, Stream.SEND);
        CycleReceiver receiver = new CycleReceiver(format, Stream.SEND, ReceiverShape.slave(2), counters);
        CycleTurn turn = new CycleTurn(format, receiver.window());
        List<Flight> flights = new ArrayList<>();
        List<BitSet> lost = new ArrayList<>();
        lost.add(new BitSet());
        long startNanos = clock.nanoTime();
        int packetsLost = 0;
        int doubled = 0;
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            long sentNanos = startNanos + cycle * periodNanos;
            List<byte[]> packets = master.cycle(cycle);
            BitSet lostHere = new BitSet();
            boolean certain = cycle <= 2 || cycle > CYCLES - 4;
            for (int i = 0; i < packets.size() && !certain; i++) {
                lostHere.set(i, random.nextDouble() < loss);
            }
            packetsLost += lostHere.cardinality();
            for (int i = lostHere.nextClearBit(0); i < packets.size(); i = lostHere.nextClearBit(i + 1)) {
                // Up to a third of a period late: within what a cycle that misses something waits for.
                long arrival = sentNanos + (long) (random.nextDouble() * periodNanos / 3);
                flights.add(new Flight(arrival, packets.get(i)));
                if (lostHere.isEmpty() && random.nextInt(20) == 0) {
                    doubled++;
                    flights.add(new Flight(arrival + random.nextInt((int) periodNanos * 3), packets.get(i)));
                }
            }
            lost.add(lostHere);
        }
        flights.sort((a, b) -> Long.compare(a.arrivalNanos() - b.arrivalNanos(), 0));
        for (Flight flight : flights) {
            passUntil(flight.arrivalNanos(), format, receiver, turn, lost);
            receiver.accept(MemorySegment.ofArray(flight.datagram()), 0, flight.datagram().length, clock.nanoTime());
            runReady(format, receiver, turn, lost);
        }
        passUntil(clock.nanoTime() + 10 * periodNanos, format, receiver, turn, lost);
        for (int i = 0; i < CYCLES; i++) {
            assertEquals(i + 1, turns.get(i));
        }
        assertEquals(CYCLES, turns.size());
        CycleReport report = counters.report();
        assertEquals(packetsLost, report.neverCame(), report::toString);
        assertEquals(doubled, report.duplicatePackets(), report::toString);
        assertEquals(0, report.earlyPackets() + report.foreignPackets() + report.malformedPackets());
        assertEquals(0, report.skipped());
        assertTrue(packetsLost > 0);
    }

    private void passUntil(long nanos, CycleFormat format, CycleReceiver receiver, CycleTurn turn, List<BitSet> lost) {
        long next = turn.deadlineNanos(nanos);
        while (next - nanos < 0) {
            clock.advanceTo(next);
            runReady(format, receiver, turn, lost);
            next = turn.deadlineNanos(nanos);
        }
        clock.advanceTo(nanos);
    }

    private void runReady(CycleFormat format, CycleReceiver receiver, CycleTurn turn, List<BitSet> lost) {
        for (int left = turn.ready(clock.nanoTime()); left > 0; left--) {
            int cycle = receiver.window().slots().next();
            turns.add(cycle);
            assertHeard(format, receiver, cycle, lost.get(cycle));
            receiver.window().progress(receiver.due(), clock.nanoTime());
            receiver.finishDue();
        }
    }

    /** Every sample of every packet that was not lost, silence for the others; events only when all of them came. */
    private static void assertHeard(CycleFormat format, CycleReceiver receiver, int cycle, BitSet lost) {
        List<byte[]> packets = new Datagrams(format, Stream.SEND).cycle(cycle);
        if (receiver.due() == null) {
            assertEquals(packets.size(), lost.cardinality(), () -> "cycle " + cycle + " of which all came");
            return;
        }
        CycleSlot slot = Objects.requireNonNull(receiver.due());
        float[][] expected = new float[format.audioChannels(Stream.SEND)][FRAMES];
        boolean midiCame = true;
        for (int i = 0; i < packets.size(); i++) {
            HeaderFlyweight header = Datagrams.header(packets.get(i));
            if (header.dataType() == DataType.MIDI) {
                midiCame &= !lost.get(i);
            } else if (header.dataType() == DataType.AUDIO && !lost.get(i)) {
                fill(format, header, cycle, expected);
            }
        }
        float[] heard = new float[FRAMES];
        for (int channel = 0; channel < expected.length; channel++) {
            slot.copyAudio(channel, heard, FRAMES);
            int at = Arrays.mismatch(expected[channel], heard);
            int wrong = channel;
            assertEquals(-1, at, () -> "cycle " + cycle + ", channel " + wrong + ", lost " + lost);
        }
        MidiBuffer[] events = new MidiBuffer[format.midiPorts(Stream.SEND)];
        MidiOutlet[] outlets = new MidiOutlet[events.length];
        for (int port = 0; port < events.length; port++) {
            events[port] = new MidiBuffer();
            outlets[port] = new MidiOutlet();
            outlets[port].begin(events[port]);
        }
        slot.renderMidi(outlets);
        for (MidiBuffer port : events) {
            assertEquals(midiCame ? 1 : 0, port.count());
        }
    }

    private static void fill(CycleFormat format, HeaderFlyweight header, int cycle, float[][] target) {
        long at = 0;
        int first = header.frames();
        for (int block = 0; block < header.activePorts(); block++) {
            int head = header.payloadInt(at);
            int frames = header.payloadLength() / header.activePorts() / Float.BYTES - 1;
            int channel = head;
            if (format.portGroups()) {
                frames = head & 0xFFFF;
                channel = head >>> 16;
            } else {
                first = header.subCycle() * frames;
            }
            for (int i = first; i < first + frames; i++) {
                target[channel][i] = Datagrams.sample(cycle, channel, i);
            }
            at += (1 + frames) * Float.BYTES;
            first = 0;
        }
    }
}
