package org.wirejack.cycle;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Stream;

/** One end's cycles as the datagrams that our sender makes of them. Sample k of channel c tells cycle, c and k. */
public final class Datagrams {
    private final CycleFormat format;
    private final Stream stream;
    private final MemoryLink link = new MemoryLink(new FakeClock());
    private final CycleCounters counters = new CycleCounters();
    private final CycleSender sender;
    private final float[][] audio;
    private final MidiBuffer[] midi;

    public Datagrams(CycleFormat format, Stream stream) {
        this.format = format;
        this.stream = stream;
        sender = new CycleSender(format, stream, link, counters);
        audio = new float[format.audioChannels(stream)][format.params().periodFrames()];
        midi = new MidiBuffer[format.midiPorts(stream)];
        for (int i = 0; i < midi.length; i++) {
            midi[i] = new MidiBuffer();
        }
    }

    /** All channels active and wanted, one note on every MIDI port. */
    public List<byte[]> cycle(int cycle) {
        return cycle(cycle, wanted().fill());
    }

    /** As {@link #cycle(int)}, without a note. */
    public List<byte[]> quiet(int cycle) {
        return cycle(cycle, wanted().fill(), false);
    }

    /** As {@link #cycle(int)}, wanting those ports of the opposite stream. */
    public List<byte[]> cycle(int cycle, PortSet wanted) {
        return cycle(cycle, wanted, true);
    }

    private List<byte[]> cycle(int cycle, PortSet wanted, boolean notes) {
        for (int c = 0; c < audio.length; c++) {
            for (int i = 0; i < audio[c].length; i++) {
                audio[c][i] = sample(cycle, c, i);
            }
        }
        for (int port = 0; port < midi.length; port++) {
            midi[port].clear();
            if (notes) {
                midi[port].add(port % 4, note(cycle), 0, 3);
            }
        }
        sender.send(cycle, wanted, audio, new PortSet(audio.length).fill(), midi);
        return link.takeSent();
    }

    /** An empty set of the channels that this end may want to hear. */
    public PortSet wanted() {
        return new PortSet(format.audioChannels(stream.opposite()));
    }

    public List<byte[]> filler(int cycle) {
        sender.sendFiller(cycle, wanted().fill());
        return link.takeSent();
    }

    /** Exact in a float. */
    public static float sample(int cycle, int channel, int frame) {
        return ((cycle & 1023) * 8192 + channel * 31 + frame + 1) / 16_777_216f;
    }

    static byte[] note(int cycle) {
        return new byte[] {(byte) 0x90, (byte) (cycle & 0x7F), (byte) (cycle >> 7 & 0x7F)};
    }

    public static HeaderFlyweight header(byte[] datagram) {
        return new HeaderFlyweight().wrap(MemorySegment.ofArray(datagram), 0, datagram.length);
    }
}
