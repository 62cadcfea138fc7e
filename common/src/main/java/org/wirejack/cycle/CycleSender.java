package org.wirejack.cycle;

import java.lang.foreign.Arena;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.codec.AudioCodec;
import org.wirejack.codec.MidiEncoder;
import org.wirejack.link.Link;
import org.wirejack.link.PacketBatch;
import org.wirejack.wire.DataType;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Stream;
import org.wirejack.wire.Wire;

/**
 * Writes one cycle of one stream to the wire, in one batch: sync, MIDI, audio for a stock peer. One of ours takes them in any
 * order, and gets first what is long, so that a small cycle is one train (see {@code OutgoingTrains}); no packet says there that it
 * is the last, but for a sync packet that is all. Cycle thread only, but for
 * construction.
 */
public final class CycleSender {
    private static final int BATCH_PACKETS = 64;

    private final int sessionId;
    private final Stream stream;
    private final int audioChannels;
    private final int midiPorts;
    private final Link link;
    private final CycleCounters counters;
    private final AudioCodec codec;
    private final MidiEncoder midiEncoder;
    private final SafePorts safePorts;
    private final WantedList list;
    private final boolean tellsFreewheel;
    private final boolean longestFirst;
    private final boolean countsMidi;
    private final PortSet everyPort;
    private final PacketBatch batch;
    private final HeaderFlyweight header = new HeaderFlyweight();
    private int outcome;
    private int midiPackets;
    private long lostEvents;
    private long longEvents;
    private long postponedEvents;
    private boolean freewheeling;

    public CycleSender(CycleFormat format, Stream stream, Link link, CycleCounters counters) {
        this.sessionId = format.params().sessionId();
        this.stream = stream;
        this.audioChannels = format.audioChannels(stream);
        this.midiPorts = format.midiPorts(stream);
        this.link = link;
        this.counters = counters;
        codec = format.codec(stream);
        midiEncoder = new MidiEncoder(format.midiGeometry(stream));
        safePorts = new SafePorts(format);
        tellsFreewheel = format.tellsFreewheel();
        longestFirst = format.portGroups();
        countsMidi = format.midiRecords();
        list = format.wantedList();
        everyPort = new PortSet(audioChannels).fill();
        int datagramBytes =
                Math.max(format.datagramBytes(format.audioChannels(stream.opposite())), codec.maxPacketBytes());
        batch = new PacketBatch(BATCH_PACKETS, datagramBytes, Arena.ofAuto());
    }

    /**
     * Sends one cycle.
     *
     * @param wanted ports that we want to hear of the opposite stream; may be made smaller
     * @param audio samples of every channel; where the encoding carries all channels, silence for those not active
     * @param active ports to carry; may be changed, see {@link SafePorts}
     * @param midi events of every MIDI port
     * @return {@link Link#REFUSED} or {@link Link#CLOSED}, else what the kernel took last
     */
    public int send(int cycle, PortSet wanted, float[][] audio, PortSet active, MidiBuffer[] midi) {
        outcome = 0;
        safePorts.shapeWanted(wanted);
        assemble(midi);
        if (longestFirst) {
            audio(cycle, audio, active);
            midi(cycle);
            sync(cycle, wanted);
        } else {
            sync(cycle, wanted);
            midi(cycle);
            audio(cycle, audio, active);
        }
        return flush();
    }

    /** Sends the shortest legal answer: a sync that is the cycle's last packet, and asks for nothing new. */
    public int sendFiller(int cycle, PortSet wanted) {
        outcome = 0;
        safePorts.shapeWanted(wanted);
        next(DataType.SYNC, cycle);
        list.write(header, wanted);
        header.last(true);
        batch.add(header.packetSize());
        return flush();
    }

    /** Whether the cycles that follow come as fast as they can; said only where the peer understands it. */
    public void freewheeling(boolean now) {
        freewheeling = tellsFreewheel && now;
    }

    private void sync(int cycle, PortSet wanted) {
        next(DataType.SYNC, cycle);
        list.write(header, wanted);
        header.last(audioChannels == 0 && midiPorts == 0).frames(freewheeling ? 0 : Wire.WHOLE_PERIOD);
        if (countsMidi) {
            header.packetCount(midiPackets);
        }
        batch.add(header.packetSize());
    }

    private void assemble(MidiBuffer[] midi) {
        if (midiPorts > 0) {
            midiPackets = midiEncoder.assemble(midi);
            countEvents();
        }
    }

    private void midi(int cycle) {
        for (int i = 0; i < midiPackets; i++) {
            next(DataType.MIDI, cycle);
            header.packetCount(midiPackets)
                    .subCycle(i)
                    .last(!longestFirst && audioChannels == 0 && i == midiPackets - 1);
            midiEncoder.encode(header, i);
            batch.add(header.packetSize());
        }
    }

    private void countEvents() {
        long lost = midiEncoder.dropped() + midiEncoder.tooLong();
        counters.lostEvents.add(lost - lostEvents);
        counters.longEvents.add(midiEncoder.tooLong() - longEvents);
        counters.postponedEvents.add(midiEncoder.postponed() - postponedEvents);
        lostEvents = lost;
        longEvents = midiEncoder.tooLong();
        postponedEvents = midiEncoder.postponed();
    }

    private void audio(int cycle, float[][] audio, PortSet active) {
        if (audioChannels == 0) {
            return;
        }
        safePorts.shapeSent(active);
        PortSet carried = codec.sendsAllChannels() ? everyPort : active;
        int packets = codec.packets(carried.count());
        for (int i = 0; i < packets; i++) {
            next(DataType.AUDIO, cycle);
            header.packetCount(packets).subCycle(i).last(!longestFirst && i == packets - 1);
            codec.encode(header, i, audio, carried.indices(), carried.count());
            batch.add(header.packetSize());
        }
    }

    private void next(int dataType, int cycle) {
        if (batch.full()) {
            flush();
        }
        header.wrap(batch.memory(), batch.offset(batch.size()), batch.strideBytes());
        header.initialise().dataType(dataType).stream(stream.letter())
                .sessionId(sessionId)
                .cycle(cycle);
    }

    private int flush() {
        int sent = link.send(batch);
        outcome = outcome < 0 ? outcome : sent;
        batch.clear();
        return outcome;
    }
}
