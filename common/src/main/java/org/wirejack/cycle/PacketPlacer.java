package org.wirejack.cycle;

import org.wirejack.codec.AudioCodec;
import org.wirejack.codec.MidiAssembly;
import org.wirejack.codec.PacketTally;
import org.wirejack.wire.DataType;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Stream;

/** Puts a packet of the session into its cycle's slot, and keeps what the newest sync says of the peer. Cycle thread. */
final class PacketPlacer {
    private final AudioCodec codec;
    private final CycleSlots slots;
    private final WantedList list;
    private final PortSet wanted;
    private final PortSet outdated;
    private final boolean tellsFreewheel;
    private final boolean countsMidi;
    private boolean listed;
    private int newestList;
    private boolean freewheeling;

    /** @param stream the direction that is received; its peer wants ports of the other one */
    PacketPlacer(CycleFormat format, Stream stream, AudioCodec codec, CycleSlots slots) {
        this.codec = codec;
        this.slots = slots;
        int listChannels = format.audioChannels(stream.opposite());
        list = format.wantedList();
        wanted = new PortSet(listChannels).fill();
        outdated = new PortSet(listChannels);
        tellsFreewheel = format.tellsFreewheel();
        countsMidi = format.midiRecords();
    }

    /** Whether a packet is a sync with a list that can be read. */
    boolean isSync(HeaderFlyweight header) {
        return header.dataType() == DataType.SYNC && list.read(header, outdated);
    }

    /** @param slot of the packet's cycle */
    Placed place(HeaderFlyweight header, CycleSlot slot, int cycle) {
        return switch (header.dataType()) {
            case DataType.SYNC -> placeSync(header, slot, cycle);
            case DataType.AUDIO -> placeAudio(header, slot, slot.audioPackets());
            case DataType.MIDI -> placeMidi(header, slot.midi);
            default -> Placed.MALFORMED;
        };
    }

    /** The list of the newest cycle holds, in whatever order they come. */
    private Placed placeSync(HeaderFlyweight header, CycleSlot slot, int cycle) {
        if (slot.synced()) {
            return Placed.DUPLICATE;
        }
        boolean newest = !listed || cycle - newestList > 0 || slots.ahead(newestList) >= slots.length();
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

    private Placed placeAudio(HeaderFlyweight header, CycleSlot slot, PacketTally tally) {
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

    private static Placed placeMidi(HeaderFlyweight header, MidiAssembly midi) {
        int index = header.subCycle();
        if (midi.packets().fits(index, header.packetCount()) && midi.packets().has(index)) {
            return Placed.DUPLICATE;
        }
        return midi.place(header) ? Placed.TAKEN : Placed.MALFORMED;
    }

    /** Ports that the peer wants to hear, by its newest list. */
    PortSet wanted() {
        return wanted;
    }

    /** Whether the peer says that its cycles come as fast as they can. */
    boolean freewheeling() {
        return freewheeling;
    }
}
