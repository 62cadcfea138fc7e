package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.codec.MidiOutlet;
import org.wirejack.link.Link;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Stream;

class CycleReceiverTest {
    private static final int CHANNELS = 8;
    private static final int FRAMES = 64;

    private final FakeClock clock = new FakeClock();
    private final MemoryLink link = new MemoryLink(clock);
    private final CycleCounters counters = new CycleCounters();
    private final MidiOutlet[] outlet = {new MidiOutlet()};
    private CycleReport before = counters.report();
    private CycleFormat format = Formats.ours(CHANNELS, 1).format();
    private Datagrams master = new Datagrams(format, Stream.SEND);
    private CycleReceiver receiver = new CycleReceiver(format, Stream.SEND, ReceiverShape.slave(2), counters);

    @Test
    void cycleIsThereWhenAllOfItIs() {
        take(master.cycle(1));
        assertTrue(receiver.dueIsComplete());
        assertWhole(1);
        finish();
        assertNull(receiver.due());
        assertEquals(counts().cycles(), 1);
        assertCounts(0, 0, 0);
    }

    @Test
    void packetsOfACycleMayComeInAnyOrder() {
        Random random = new Random(2);
        for (int cycle = 1; cycle < 200; cycle++) {
            List<byte[]> packets = new ArrayList<>(master.cycle(cycle));
            Collections.shuffle(packets, random);
            take(packets.subList(1, packets.size()));
            assertFalse(receiver.dueIsComplete());
            take(packets.subList(0, 1));
            assertWhole(cycle);
            finish();
        }
        assertCounts(0, 0, 0);
    }

    @Test
    void packetThatComesTwiceIsCountedAndChangesNothing() {
        List<byte[]> packets = master.cycle(1);
        take(packets);
        take(packets);
        assertWhole(1);
        finish();
        take(packets);
        assertEquals(2 * packets.size(), counts().duplicatePackets());
        assertEquals(0, counts().latePackets());
        assertCounts(0, 0, 0);
    }

    @Test
    void packetOfAnotherSessionIsForeign() {
        assertForeign(header -> header.sessionId(8));
        assertForeign(header -> header.stream(Stream.RETURN.letter()));
        assertForeign(header -> header.stream(0));
        assertForeign(header -> header.packetSize(2000));
        assertForeign(header -> header.packetSize(47));
        assertForeign(header -> header.segment().fill((byte) 0));
        assertEquals(0, receiver.heardNanos());
    }

    private void assertForeign(Consumer<HeaderFlyweight> change) {
        long before = counts().foreignPackets();
        for (byte[] packet : master.cycle(1)) {
            change.accept(Datagrams.header(packet));
            take(List.of(packet));
        }
        assertNull(receiver.due());
        assertEquals(before + master.cycle(1).size(), counts().foreignPackets());
    }

    @Test
    void emptyShortAndParamsDatagramsAreForeign() {
        take(List.of(new byte[0], new byte[1], new byte[47], new byte[644]));
        assertEquals(4, counts().foreignPackets());
        take(master.cycle(1));
        assertWhole(1);
    }

    @Test
    void packetThatContradictsTheSessionIsMalformed() {
        List<byte[]> packets = master.cycle(1);
        byte[] audio = packets.getFirst();
        byte[] midi = packets.get(packets.size() - 2);
        assertMalformed(packets.getLast(), header -> header.dataType('x'));
        assertMalformed(packets.getLast(), header -> header.packetSize(header.packetSize() - 4));
        assertMalformed(midi, header -> header.subCycle(1));
        assertMalformed(midi, header -> header.packetCount(0));
        assertMalformed(audio, header -> header.subCycle(-1));
        assertMalformed(audio, header -> header.packetCount(Integer.MAX_VALUE));
        assertMalformed(audio, header -> header.activePorts(CHANNELS + 1));
        assertMalformed(audio, header -> header.payloadInt(0, CHANNELS << 16 | FRAMES));
        assertMalformed(audio, header -> header.frames(1));
        take(packets);
        assertWhole(1);
    }

    /** One of our ends sends it last. */
    private static List<byte[]> syncOf(List<byte[]> packets) {
        return List.of(packets.getLast());
    }

    private static List<byte[]> allButSync(List<byte[]> packets) {
        return packets.subList(0, packets.size() - 1);
    }

    private void assertMalformed(byte[] packet, Consumer<HeaderFlyweight> change) {
        long before = counts().malformedPackets();
        byte[] spoilt = packet.clone();
        change.accept(Datagrams.header(spoilt));
        take(List.of(spoilt));
        assertEquals(before + 1, counts().malformedPackets());
        assertNull(receiver.due());
    }

    @Test
    void packetsOfACycleMustAgreeOnTheirNumber() {
        List<byte[]> packets = master.cycle(1);
        byte[] other = packets.get(1).clone();
        Datagrams.header(other).packetCount(1).subCycle(0);
        take(packets.subList(0, 1));
        take(List.of(other));
        assertEquals(1, counts().malformedPackets());
    }

    @Test
    void ofACycleWithoutSyncTheDataIsUsed() {
        List<byte[]> packets = master.cycle(1);
        take(allButSync(packets));
        assertFalse(receiver.dueIsComplete());
        assertSamples(1, new boolean[] {true, true, true, true, true, true, true, true});
        finish();
        assertCounts(0, 1, 1);
    }

    @Test
    void fillerIsACompleteCycleOfSilence() {
        take(master.filler(1));
        assertTrue(receiver.dueIsComplete());
        assertSamples(1, new boolean[CHANNELS]);
        finish();
        assertCounts(0, 0, 0);
    }

    @Test
    void newestCyclesListHoldsInWhateverOrderTheyCome() {
        assertEquals(CHANNELS, receiver.wanted().count());
        PortSet two = master.wanted();
        two.append(2);
        PortSet three = master.wanted();
        three.append(3);
        take(syncOf(master.cycle(2, two)));
        take(syncOf(master.cycle(1, three)));
        assertTrue(receiver.wanted().contains(2));
        assertEquals(1, receiver.wanted().count());
        take(syncOf(master.cycle(3, three)));
        assertTrue(receiver.wanted().contains(3));
        assertEquals(1, receiver.wanted().count());
    }

    @Test
    void peerThatBeganAnewIsListenedToAtOnce() {
        take(master.cycle(100_000));
        PortSet two = master.wanted();
        two.append(2);
        for (int cycle = 1; cycle <= 33; cycle++) {
            take(syncOf(master.cycle(cycle, two)));
        }
        assertEquals(1, receiver.wanted().count());
    }

    @Test
    void onlyASyncThatIsOneMovesTheWindowAfterAPause() {
        take(master.cycle(1));
        finish();
        clock.advance(100 * format.periodNanos());
        List<byte[]> packets = master.cycle(90);
        take(allButSync(packets));
        byte[] spoilt = packets.getLast().clone();
        Datagrams.header(spoilt).packetSize(48);
        take(List.of(spoilt));
        assertEquals(2, receiver.window().slots().next());
        assertEquals(packets.size(), counts().earlyPackets());
        take(packets);
        assertEquals(
                90, receiver.window().slots().next() + receiver.window().slots().length() - 1);
    }

    @Test
    void onlyOurOwnMasterCanSayThatItFreewheels() {
        byte[] sync = master.cycle(1).getLast();
        Datagrams.header(sync).frames(0);
        take(List.of(sync));
        assertTrue(receiver.freewheeling());
        take(syncOf(master.cycle(2)));
        assertFalse(receiver.freewheeling());
        begin(Formats.stock(CHANNELS, 1));
        take(List.of(sync));
        assertFalse(receiver.freewheeling());
    }

    @Test
    void refusedAndClosedLinksAreTold() {
        link.deliver(master.cycle(1));
        assertEquals(master.cycle(1).size(), receiver.drain(link, clock.nanoTime()));
        assertEquals(0, receiver.drain(link, clock.nanoTime()));
        link.refuse();
        assertEquals(Link.REFUSED, receiver.drain(link, clock.nanoTime()));
        link.close();
        assertEquals(Link.CLOSED, receiver.drain(link, clock.nanoTime()));
    }

    @Test
    void floodDoesNotKeepACycleFromItsTurn() {
        for (int i = 0; i < 5_000; i++) {
            link.deliver(new byte[48]);
        }
        // Three batches of 86.
        assertEquals(258, receiver.drain(link, clock.nanoTime()));
    }

    @Test
    void nothingIsAskedForBehindAWholeCycle() {
        link.deliver(master.cycle(1));
        link.deliver(new byte[48]);
        link.deliver(master.cycle(2));
        int each = master.cycle(3).size();

        assertEquals(each, receiver.drainUntilWhole(1, link, clock.nanoTime()));
        assertWhole(1);
        assertEquals(0, receiver.drainUntilWhole(1, link, clock.nanoTime()), "it is whole");
        finish();
        assertEquals(1 + each, receiver.drainUntilWhole(2, link, clock.nanoTime()), "what is foreign is passed by");
        assertWhole(2);
        finish();
        assertEquals(0, receiver.drainUntilWhole(3, link, clock.nanoTime()));
        link.refuse();
        assertEquals(Link.REFUSED, receiver.drainUntilWhole(3, link, clock.nanoTime()));
    }

    @Test
    void floodDoesNotKeepACycleThatIsWaitedForFromItsTurn() {
        for (int i = 0; i < 5_000; i++) {
            link.deliver(new byte[48]);
        }
        assertEquals(256, receiver.drainUntilWhole(1, link, clock.nanoTime()));
    }

    @Test
    void quietCycleIsWholeWithoutAMidiPacketAndMissesNoneWhenItIsLost() {
        int cycle = untilNothingIsSaidOfMidi();
        List<byte[]> packets = master.quiet(cycle);
        assertEquals("aas", kinds(packets));
        take(packets);
        assertTrue(receiver.dueIsComplete());
        finish();
        assertCounts(0, 0, 0);
        finish();
        assertCounts(1, 0, 3);
        take(syncOf(master.quiet(cycle + 2)));
        finish();
        assertCounts(1, 1, 5);
        take(master.cycle(cycle + 3));
        assertTrue(receiver.dueIsComplete());
        finish();
        finish();
        assertCounts(2, 1, 9);
    }

    /** However long nobody plays: a note that lost its end must not wait for the next one. */
    @Test
    void lostEndOfANoteIsToldThoughNothingIsPlayedAfterIt() {
        int cycle = 128; // its note has a velocity
        receiver.window().slots().restart(cycle);
        take(master.cycle(cycle));
        assertEquals(List.of(0x90), statuses());
        finish();
        master.cycle(cycle + 1);
        finish();
        take(master.quiet(cycle + 2));
        assertEquals(List.of(0x80), statuses());
    }

    private int untilNothingIsSaidOfMidi() {
        int cycle = 1;
        List<byte[]> packets = master.quiet(cycle);
        while (kinds(packets).contains("m")) {
            take(packets);
            assertTrue(receiver.dueIsComplete());
            finish();
            cycle++;
            packets = master.quiet(cycle);
        }
        assertEquals(8192 / FRAMES, cycle);
        take(packets);
        finish();
        return cycle + 1;
    }

    private static String kinds(List<byte[]> packets) {
        StringBuilder kinds = new StringBuilder();
        packets.forEach(packet -> kinds.append((char) Datagrams.header(packet).dataType()));
        return kinds.toString();
    }

    /** Status bytes of the due cycle's events, channels left out. */
    private List<Integer> statuses() {
        MidiBuffer events = new MidiBuffer();
        outlet[0].begin(events);
        due().renderMidi(outlet);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < events.count(); i++) {
            statuses.add(events.byteAt(i, 0) & 0xF0);
        }
        return statuses;
    }

    /** Every subset of what can be lost of four cycles, told as such. */
    @ParameterizedTest(name = "ours {0}, {1} channels, {2} MIDI ports")
    @CsvSource({"true, 8, 1", "true, 30, 0", "false, 8, 1", "false, 40, 0", "true, 0, 1", "false, 0, 0"})
    void lostPacketsAreCountedExactly(boolean ours, int channels, int midi) {
        Formats formats = ours ? Formats.ours(channels, midi) : Formats.stock(channels, midi);
        Random random = new Random(17);
        int cycles = 4;
        Datagrams sender = new Datagrams(formats.format(), Stream.SEND);
        int each = sender.cycle(1).size();
        boolean all = each * cycles <= 12;
        for (int subset = 0; subset < (all ? 1 << each * cycles : 500); subset++) {
            begin(formats);
            take(sender.cycle(1));
            finish();
            long lost = 0;
            int bit = 0;
            List<byte[]> late = new ArrayList<>();
            for (int cycle = 2; cycle < 2 + cycles; cycle++) {
                for (byte[] packet : sender.cycle(cycle)) {
                    boolean drop = all ? (subset >> bit++ & 1) != 0 : random.nextInt(3) == 0;
                    if (drop) {
                        lost++;
                        late.add(packet);
                    } else {
                        take(List.of(packet));
                    }
                }
                finish();
            }
            assertEquals(lost, counts().lostPackets());
            assertEquals(lost, counts().neverCame());
            take(late);
            assertEquals(lost, counts().latePackets());
            assertEquals(0, counts().neverCame());
            take(late);
            assertEquals(lost, counts().latePackets());
            assertEquals(0, counts().malformedPackets() + counts().earlyPackets() + counts().foreignPackets());
        }
    }

    private void begin(Formats formats) {
        format = formats.format();
        master = new Datagrams(format, Stream.SEND);
        before = counters.report();
        receiver = new CycleReceiver(format, Stream.SEND, ReceiverShape.slave(2), counters);
    }

    /** Since the session began. */
    private CycleReport counts() {
        CycleReport now = counters.report();
        return new CycleReport(
                now.cycles() - before.cycles(),
                now.missed() - before.missed(),
                now.incomplete() - before.incomplete(),
                now.latePackets() - before.latePackets(),
                now.lostPackets() - before.lostPackets(),
                now.duplicatePackets() - before.duplicatePackets(),
                now.earlyPackets() - before.earlyPackets(),
                now.foreignPackets() - before.foreignPackets(),
                now.malformedPackets() - before.malformedPackets(),
                now.skipped() - before.skipped(),
                now.concealed() - before.concealed(),
                now.lostEvents() - before.lostEvents(),
                now.longEvents() - before.longEvents(),
                now.postponedEvents() - before.postponedEvents());
    }

    private void assertCounts(long missed, long incomplete, long lost) {
        assertEquals(missed, counts().missed());
        assertEquals(incomplete, counts().incomplete());
        assertEquals(lost, counts().lostPackets());
    }

    private void assertWhole(int cycle) {
        assertTrue(receiver.dueIsComplete());
        assertSamples(cycle, new boolean[] {true, true, true, true, true, true, true, true});
        MidiBuffer events = new MidiBuffer();
        MidiOutlet[] ports = {new MidiOutlet()};
        ports[0].begin(events);
        due().renderMidi(ports);
        int last = events.count() - 1; // before it the ends of notes, where a cycle was lost
        assertEquals(cycle & 0x7F, events.byteAt(last, 1));
    }

    private void assertSamples(int cycle, boolean[] heard) {
        float[] samples = new float[FRAMES];
        for (int channel = 0; channel < heard.length; channel++) {
            due().copyAudio(channel, samples, FRAMES);
            for (int i = 0; i < FRAMES; i++) {
                assertEquals(heard[channel] ? Datagrams.sample(cycle, channel, i) : 0f, samples[i]);
            }
        }
    }

    private CycleSlot due() {
        return Objects.requireNonNull(receiver.due());
    }

    private void finish() {
        receiver.window().progress(receiver.due(), clock.nanoTime());
        receiver.finishDue();
    }

    private void take(List<byte[]> datagrams) {
        link.deliver(datagrams);
        receiver.drain(link, clock.nanoTime());
    }
}
