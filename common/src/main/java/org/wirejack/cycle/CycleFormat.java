package org.wirejack.cycle;

import org.wirejack.codec.AudioCodec;
import org.wirejack.codec.AudioCodecs;
import org.wirejack.codec.MidiGeometry;
import org.wirejack.codec.OpusGeometry;
import org.wirejack.wire.Capability;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/** How one session's cycles are written: its parameters, and whether both ends are ours. Immutable. */
public record CycleFormat(SessionParams params) {
    public boolean portGroups() {
        return agreed(Capability.PORT_GROUPS);
    }

    /** Whether the master tells the slave that it freewheels. */
    boolean tellsFreewheel() {
        return agreed(Capability.FREEWHEEL);
    }

    private boolean agreed(int extension) {
        return Capability.isAcceptance(params.capability())
                && (Capability.extensions(params.capability()) & extension) != 0;
    }

    public boolean peerIsOurs() {
        return Capability.isAcceptance(params.capability());
    }

    public int audioChannels(Stream stream) {
        return params.channels().audio(stream);
    }

    /** Channels that can be active all at once; fewer than there are where a stock peer would overrun its memory. */
    public int carriedChannels(Stream stream) {
        return new SafePorts(this).mostOf(audioChannels(stream));
    }

    public int midiPorts(Stream stream) {
        return params.channels().midi(stream);
    }

    AudioCodec codec(Stream stream) {
        return AudioCodecs.of(params, stream, portGroups());
    }

    /** Whether a sync packet says how many MIDI packets its cycle has; there may be none. */
    boolean midiRecords() {
        return agreed(Capability.MIDI_RECORDS);
    }

    MidiGeometry midiGeometry(Stream stream) {
        return new MidiGeometry(midiPorts(stream), params.periodFrames(), params.mtu(), midiRecords());
    }

    public long periodNanos() {
        return params.periodFrames() * 1_000_000_000L / params.sampleRate();
    }

    /** Whether the session runs in fast mode: the answer comes back in the same cycle. */
    public boolean fast() {
        return params.latencyCycles() == 0;
    }

    WantedList wantedList() {
        return portGroups() ? new BitmapList() : new IndexList();
    }

    /** Room for any sync or MIDI packet of a session; stock peers count the MTU without IP and UDP headers. */
    int datagramBytes(int listChannels) {
        return Math.max(params.mtu(), wantedList().maxPacketBytes(listChannels));
    }

    /**
     * What a session's window and its waiting MIDI take of the heap at the end that receives this stream: all values in
     * range may together be half a gigabyte.
     */
    public long windowBytes(Stream received) {
        int latency = params.latencyCycles();
        ReceiverShape shape = received == Stream.SEND ? ReceiverShape.slave(latency) : ReceiverShape.master(latency);
        long audioBytes = (long) audioChannels(received) * params.periodFrames() * Float.BYTES;
        long codedBytes =
                opus() ? (long) audioChannels(received) * opus(received).channelBytes() : 0;
        MidiGeometry midi = midiGeometry(received);
        return shape.windowCycles() * (audioBytes + codedBytes + midi.receiveBytes())
                + midi.keptBytes()
                + midiGeometry(received.opposite()).queuedBytes();
    }

    /** Whether the window leaves the most of this Java machine's heap to others. */
    public boolean windowFits(Stream received) {
        return windowBytes(received) <= Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    }

    /** Kernel buffers that hold a few cycles more than the session's latency. */
    public int bufferBytes() {
        long cycleBytes = Math.max(cycleBytes(Stream.SEND), cycleBytes(Stream.RETURN));
        return (int) Math.clamp(cycleBytes * (params.latencyCycles() + SPARE_CYCLES), MIN_BUFFER, MAX_BUFFER);
    }

    private long cycleBytes(Stream stream) {
        return packets(stream) * (params.mtu() + KERNEL_BYTES_PER_DATAGRAM);
    }

    /** Datagrams of a cycle in which everything is carried. */
    long packets(Stream stream) {
        return audioPackets(stream) + midiGeometry(stream).sentPackets() + 1L;
    }

    /** An Opus codec is heavy, so that its geometry is asked instead. */
    private int audioPackets(Stream stream) {
        if (audioChannels(stream) == 0) {
            return 0;
        }
        return opus() ? opus(stream).runs().packets() : codec(stream).packets(audioChannels(stream));
    }

    private boolean opus() {
        return params.encoder() == Encoder.OPUS.ordinal();
    }

    private OpusGeometry opus(Stream stream) {
        return AudioCodecs.opus(params, stream);
    }

    /** What a datagram costs the kernel beside its bytes. */
    private static final long KERNEL_BYTES_PER_DATAGRAM = 1024;

    private static final int SHARE_OF_HEAP = 4;
    private static final int SPARE_CYCLES = 8;
    private static final long MIN_BUFFER = 1 << 20;
    private static final long MAX_BUFFER = 128 << 20;
}
