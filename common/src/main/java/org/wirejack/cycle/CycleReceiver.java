package org.wirejack.cycle;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.wirejack.codec.AudioCodec;
import org.wirejack.codec.MidiAssembly;
import org.wirejack.codec.MidiGeometry;
import org.wirejack.codec.MidiReader;
import org.wirejack.codec.PacketTally;
import org.wirejack.link.Link;
import org.wirejack.link.PacketBatch;
import org.wirejack.wire.DataType;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.Stream;

/**
 * Takes whatever arrives on a link and puts what belongs to the session into its cycle's slot; everything else is
 * counted. Cycle thread only, but for construction.
 */
public final class CycleReceiver {
    /** Datagrams taken in one go, whatever the format. */
    private static final int MIN_DRAINED = 256;

    /** For more than one MIDI packet in a cycle, and packets that come twice. */
    private static final int SPARE_PACKETS = 8;

    private final Stream stream;
    private final int sessionId;
    private final int audioChannels;
    private final int midiPorts;
    private final AudioCodec codec;
    private final CycleCounters counters;
    private final MidiReader midiReader;
    private final CycleWindow window;
    private final WantedList list;
    private final PortSet wanted;
    private final PortSet outdated;
    private final CarefulWishes wishes;
    private final PacketBatch batch;
    private final int maxDrained;
    private final HeaderFlyweight header = new HeaderFlyweight();
    private int newestList;
    private final boolean tellsFreewheel;
    private final boolean countsMidi;
    private final boolean peerIsOurs;
    private boolean peerHasLeft;
    private boolean listed;
    private boolean freewheeling;
    private int newestCycle;
    private int usualAudioPackets;
    private int usualMidiPackets;
    private long heardNanos;

    /** @param stream the direction that is received */
    public CycleReceiver(CycleFormat format, Stream stream, ReceiverShape shape, CycleCounters counters) {
        this.stream = stream;
        this.counters = counters;
        sessionId = format.params().sessionId();
        audioChannels = format.audioChannels(stream);
        midiPorts = format.midiPorts(stream);
        int listChannels = format.audioChannels(stream.opposite());
        tellsFreewheel = format.tellsFreewheel();
        countsMidi = format.midiRecords();
        peerIsOurs = format.peerIsOurs();
        list = format.wantedList();
        codec = format.codec(stream);
        usualAudioPackets = Math.max(1, codec.packets(audioChannels));
        usualMidiPackets = midiPorts > 0 ? 1 : 0;
        midiReader = MidiReader.of(format.midiGeometry(stream));
        window = new CycleWindow(slots(format, shape), shape, format.periodNanos(), counters);
        maxDrained = Math.max(MIN_DRAINED, shape.windowCycles() * (usualPackets() + SPARE_PACKETS));
        wanted = new PortSet(listChannels).fill();
        outdated = new PortSet(listChannels);
        wishes = new CarefulWishes(format, audioChannels);
        int datagramBytes = Math.max(format.datagramBytes(listChannels), codec.maxPacketBytes());
        batch = PacketBatch.forTrains(datagramBytes, Arena.ofAuto());
    }

    private CycleSlots slots(CycleFormat format, ReceiverShape shape) {
        CycleSlot[] slots = new CycleSlot[shape.windowCycles()];
        MidiGeometry midi = format.midiGeometry(stream);
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new CycleSlot(
                    codec.period(),
                    new MidiAssembly(midi, midiReader),
                    new PacketTally(audioChannels > 0 ? codec.maxPackets() : 0));
        }
        return new CycleSlots(slots);
    }

    /**
     * Takes what has arrived, without waiting: all the cycles that the window holds and a little more. Beyond that a
     * flood must wait for the next time, and the cycle need not wait for the flood.
     *
     * @return datagrams taken, {@link Link#REFUSED} or {@link Link#CLOSED}
     */
    public int drain(Link link, long nowNanos) {
        int taken = 0;
        while (taken < maxDrained) {
            int received = link.receive(batch);
            if (received < 0) {
                return received;
            }
            acceptAll(nowNanos);
            taken += received;
            if (!batch.full()) {
                break;
            }
        }
        return taken;
    }

    /**
     * As {@link #drain}, but asks the link for no more once a cycle is whole: of those that can be there it is the newest. What
     * lies behind it is taken the next time.
     */
    public int drainUntilWhole(int cycle, Link link, long nowNanos) {
        int taken = 0;
        while (taken < maxDrained && !isComplete(window.slots().find(cycle))) {
            int received = link.receiveSome(batch);
            if (received <= 0) {
                return received < 0 ? received : taken;
            }
            acceptAll(nowNanos);
            taken += received;
        }
        return taken;
    }

    private void acceptAll(long nowNanos) {
        for (int i = 0; i < batch.size(); i++) {
            accept(batch.memory(), batch.offset(i), batch.length(i), nowNanos);
        }
    }

    /** Takes one datagram. */
    void accept(MemorySegment memory, long offset, int length, long nowNanos) {
        header.wrap(memory, offset, length);
        if (!header.check() || header.stream() != stream.letter() || header.sessionId() != sessionId) {
            takeForeign(memory, offset, length);
            return;
        }
        heardNanos = nowNanos;
        int cycle = window.cycleOf(header);
        boolean admitted = window.admits(cycle, header, nowNanos);
        if (cycle - newestCycle > 0
                && window.slots().ahead(cycle) < window.slots().length()) {
            newestCycle = cycle;
        }
        if (admitted && hasRoom(cycle)) {
            CycleSlot slot = window.slots().claim(cycle, nowNanos);
            count(place(slot, cycle), slot, nowNanos);
            slot.releaseIfEmpty();
        }
    }

    private void takeForeign(MemorySegment memory, long offset, int length) {
        if (peerIsOurs && ParamsPacket.endsSession(memory, offset, length, sessionId)) {
            peerHasLeft = true;
        } else {
            counters.foreignPackets.increment();
        }
    }

    /** Only a sync that is one gives up cycles for its own. */
    private boolean hasRoom(int cycle) {
        if (window.lacksRoom(cycle)) {
            if (header.dataType() != DataType.SYNC || !list.read(header, outdated)) {
                counters.earlyPackets.increment();
                return false;
            }
            window.makeRoom(cycle);
        }
        return true;
    }

    /** Only what is taken counts as progress: nothing else can put the cycle's turn off. */
    private void count(Placed placed, CycleSlot slot, long nowNanos) {
        switch (placed) {
            case TAKEN -> slot.touch(nowNanos);
            case DUPLICATE -> counters.duplicatePackets.increment();
            case MALFORMED -> counters.malformedPackets.increment();
        }
    }

    private Placed place(CycleSlot slot, int cycle) {
        return switch (header.dataType()) {
            case DataType.SYNC -> placeSync(slot, cycle);
            case DataType.AUDIO -> placeAudio(slot, slot.audioPackets());
            case DataType.MIDI -> placeMidi(slot.midi);
            default -> Placed.MALFORMED;
        };
    }

    /** The list of the newest cycle holds, in whatever order they come. */
    private Placed placeSync(CycleSlot slot, int cycle) {
        if (slot.synced()) {
            return Placed.DUPLICATE;
        }
        boolean newest = !listed
                || cycle - newestList > 0
                || window.slots().ahead(newestList) >= window.slots().length();
        if (!list.read(header, newest ? wanted : outdated)) {
            return Placed.MALFORMED;
        }
        if (newest) {
            listed = true;
            newestList = cycle;
            freewheeling = tellsFreewheel && header.frames() == 0;
        }
        slot.sync(header.last(), countsMidi && header.packetCount() == 0);
        return Placed.TAKEN;
    }

    private Placed placeAudio(CycleSlot slot, PacketTally tally) {
        int index = header.subCycle();
        int of = header.packetCount();
        if (!tally.fits(index, of)) {
            return Placed.MALFORMED;
        }
        if (tally.has(index)) {
            return Placed.DUPLICATE;
        }
        if (!codec.decode(header, slot.audio)) {
            return Placed.MALFORMED;
        }
        tally.take(index, of);
        return Placed.TAKEN;
    }

    private Placed placeMidi(MidiAssembly midi) {
        int index = header.subCycle();
        if (midi.packets().fits(index, header.packetCount()) && midi.packets().has(index)) {
            return Placed.DUPLICATE;
        }
        return midi.place(header) ? Placed.TAKEN : Placed.MALFORMED;
    }

    /** The cycles around the one that is due. */
    public CycleWindow window() {
        return window;
    }

    /** The due cycle's slot when anything of it has come, or null. */
    public @Nullable CycleSlot due() {
        return window.slots().find(window.slots().next());
    }

    /** Whether everything of the due cycle is there. */
    public boolean dueIsComplete() {
        return isComplete(due());
    }

    private static boolean isComplete(@Nullable CycleSlot slot) {
        return slot != null && slot.complete();
    }

    /**
     * The due cycle is to be heard as it is now.
     *
     * @return its slot with all samples in it, or null when nothing of it has come
     */
    public @Nullable CycleSlot takeDue() {
        CycleSlot slot = due();
        counters.malformedPackets.add(codec.render(slot == null ? null : slot.audio));
        return slot;
    }

    /** The due cycle is over: counts what is missing of it and moves on to the next. */
    public void finishDue() {
        CycleSlot slot = due();
        counters.cycles.increment();
        counters.lostEvents.add(midiReader.takeLost());
        int missing = slot == null ? usualPackets() : missingOf(slot);
        counters.lostPackets.add(missing);
        if (slot == null) {
            counters.missed.increment();
        } else if (!slot.complete()) {
            counters.incomplete.increment();
        } else {
            wishes.heard(slot.audio);
        }
        window.finish(missing);
    }

    private int missingOf(CycleSlot slot) {
        if (slot.audioPackets().total() > 0) {
            usualAudioPackets = slot.audioPackets().total();
        }
        if (countsMidi && midiPorts > 0 && slot.synced()) {
            usualMidiPackets = slot.withoutMidi() ? 0 : 1;
        }
        return slot.missingPackets(usualAudioPackets, usualMidiPackets);
    }

    private int usualPackets() {
        return 1 + (audioChannels > 0 ? usualAudioPackets : 0) + usualMidiPackets;
    }

    /** What to ask the peer for when these ports of this stream are wanted: fewer where more could harm it. */
    public PortSet ask(PortSet ports) {
        return wishes.ask(ports);
    }

    /** Ports of the opposite stream that the peer wants to hear, by its newest list. */
    public PortSet wanted() {
        return wanted;
    }

    /** Whether the peer, one of ours, has said goodbye. */
    public boolean peerHasLeft() {
        return peerHasLeft;
    }

    /** Whether the peer says that its cycles come as fast as they can. */
    public boolean freewheeling() {
        return freewheeling;
    }

    /** The newest cycle of which something has come, even if it came too early to be true; 0 before the first. */
    public int newestCycle() {
        return newestCycle;
    }

    /** When the peer's cycles last went on, as far as packets tell. */
    public long progressNanos() {
        return window.progressNanos();
    }

    /** When the last packet of this session came; 0 before the first. */
    public long heardNanos() {
        return heardNanos;
    }
}
