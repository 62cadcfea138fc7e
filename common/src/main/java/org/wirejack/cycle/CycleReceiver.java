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
    private final boolean peerIsOurs;
    private final CycleCounters counters;
    private final CycleWindow window;
    private final PacketPlacer placer;
    private final DueCycle due;
    private final CarefulWishes wishes;
    private final PacketBatch batch;
    private final int maxDrained;
    private final HeaderFlyweight header = new HeaderFlyweight();
    private boolean peerHasLeft;
    private int newestCycle;
    private long heardNanos;

    /** @param stream the direction that is received */
    public CycleReceiver(CycleFormat format, Stream stream, ReceiverShape shape, CycleCounters counters) {
        this.stream = stream;
        this.counters = counters;
        sessionId = format.params().sessionId();
        peerIsOurs = format.peerIsOurs();
        AudioCodec codec = format.codec(stream);
        MidiReader midiReader = MidiReader.of(format.midiGeometry(stream));
        CycleSlots slots = slots(format, shape, codec, midiReader);
        window = new CycleWindow(slots, shape, format.periodNanos(), counters);
        placer = new PacketPlacer(format, stream, codec, slots);
        wishes = new CarefulWishes(format, format.audioChannels(stream));
        due = new DueCycle(format, stream, window, codec, midiReader, wishes, counters);
        maxDrained = Math.max(MIN_DRAINED, shape.windowCycles() * (due.usualPackets() + SPARE_PACKETS));
        int listBytes = format.datagramBytes(format.audioChannels(stream.opposite()));
        batch = PacketBatch.forTrains(Math.max(listBytes, codec.maxPacketBytes()), Arena.ofAuto());
    }

    private CycleSlots slots(CycleFormat format, ReceiverShape shape, AudioCodec codec, MidiReader midiReader) {
        int audioPackets = format.audioChannels(stream) > 0 ? codec.maxPackets() : 0;
        MidiGeometry midi = format.midiGeometry(stream);
        CycleSlot[] slots = new CycleSlot[shape.windowCycles()];
        for (int i = 0; i < slots.length; i++) {
            MidiAssembly events = new MidiAssembly(midi, midiReader);
            slots[i] = new CycleSlot(codec.period(), events, new PacketTally(audioPackets));
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
            count(placer.place(header, slot, cycle), slot, nowNanos);
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
            if (!placer.isSync(header)) {
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

    /** The cycles around the one that is due. */
    public CycleWindow window() {
        return window;
    }

    /** The due cycle's slot when anything of it has come, or null. */
    public @Nullable CycleSlot due() {
        return due.slot();
    }

    /** Whether everything of the due cycle is there. */
    public boolean dueIsComplete() {
        return isComplete(due.slot());
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
        return due.take();
    }

    /** The due cycle is over: counts what is missing of it and moves on to the next. */
    public void finishDue() {
        due.finish();
    }

    /** What to ask the peer for when these ports of this stream are wanted: fewer where more could harm it. */
    public PortSet ask(PortSet ports) {
        return wishes.ask(ports);
    }

    /** Ports of the opposite stream that the peer wants to hear, by its newest list. */
    public PortSet wanted() {
        return placer.wanted();
    }

    /** Whether the peer, one of ours, has said goodbye. */
    public boolean peerHasLeft() {
        return peerHasLeft;
    }

    /** Whether the peer says that its cycles come as fast as they can. */
    public boolean freewheeling() {
        return placer.freewheeling();
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
