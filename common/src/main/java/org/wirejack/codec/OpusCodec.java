package org.wirejack.codec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.wirejack.opus.OpusDecoders;
import org.wirejack.opus.OpusEncoders;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

/**
 * Opus: every packet carries all channels, each as a mono stream, see {@link OpusGeometry}.
 *
 * <p>A stream's frames build on each other. So a cycle is encoded as a whole with its first packet, and what is received
 * waits in its cycle's {@link PeriodBuffer} until that is due. A cycle that did not come whole is silent, and the decoders
 * are told.
 */
public final class OpusCodec implements AudioCodec {
    private static final int BYTE = 0xFF;
    /** After so many the decoders have nothing left to fade out; a peer that is gone shall cost nothing. */
    private static final int MOST_TOLD = 5;

    private final OpusGeometry geometry;
    private final ChannelRuns runs;
    private final int packets;
    private final OpusEncoders encoders;
    private final OpusDecoders decoders;
    private final byte[] cycle;
    private int lostInARow;

    /** @throws IllegalArgumentException if this system's libopus refuses the mode */
    public OpusCodec(OpusGeometry geometry) {
        this.geometry = geometry;
        runs = geometry.runs();
        packets = runs.packets();
        encoders = new OpusEncoders(geometry.mode(), geometry.channels(), geometry.kbps() * 1024);
        decoders = new OpusDecoders(geometry.mode(), geometry.channels());
        cycle = new byte[geometry.channels() * geometry.channelBytes()];
    }

    @Override
    public int packets(int activePorts) {
        return packets;
    }

    @Override
    public int maxPackets() {
        return packets;
    }

    @Override
    public int maxPacketBytes() {
        return runs.maxPacketBytes();
    }

    @Override
    public boolean sendsAllChannels() {
        return true;
    }

    @Override
    public PeriodBuffer period() {
        return new PeriodBuffer(geometry.channels(), geometry.mode().periodFrames(), geometry.channelBytes());
    }

    @Override
    public void encode(HeaderFlyweight packet, int index, float[][] channels, int[] ports, int count) {
        if (index == 0) {
            encodeCycle(channels, ports, count);
        }
        runs.describe(packet, index, packets, Wire.WHOLE_PERIOD);
        int runBytes = runs.runBytes(index, packets);
        int first = runs.firstByte(index, packets);
        for (int channel = 0; channel < geometry.channels(); channel++) {
            long at = packet.payloadOffset() + (long) channel * runBytes;
            int from = channel * geometry.channelBytes() + first;
            MemorySegment.copy(cycle, from, packet.segment(), JAVA_BYTE, at, runBytes);
        }
    }

    private void encodeCycle(float[][] channels, int[] ports, int count) {
        int room = geometry.frameBytes();
        int next = 0;
        for (int channel = 0; channel < geometry.channels(); channel++) {
            int at = channel * geometry.channelBytes();
            int frame = at + OpusGeometry.LENGTH_BYTES;
            int length;
            if (next < count && ports[next] == channel) {
                length = encoders.encode(channel, channels[channel], cycle, frame, room);
                next++;
            } else {
                length = encoders.encodeSilence(channel, cycle, frame, room);
            }
            cycle[at] = (byte) (length >> Byte.SIZE);
            cycle[at + 1] = (byte) length;
        }
    }

    @Override
    public boolean decode(HeaderFlyweight packet, PeriodBuffer target) {
        if (!runs.fit(packet, packets, geometry.mode().periodFrames())) {
            return false;
        }
        int sent = packet.packetCount();
        int runBytes = runs.runBytes(packet.subCycle(), sent);
        int first = runs.firstByte(packet.subCycle(), sent);
        byte[] coded = target.coded();
        for (int channel = 0; channel < geometry.channels(); channel++) {
            long at = packet.payloadOffset() + (long) channel * runBytes;
            int to = channel * geometry.channelBytes() + first;
            MemorySegment.copy(packet.segment(), JAVA_BYTE, at, coded, to, runBytes);
        }
        target.codedPacket(sent);
        return true;
    }

    @Override
    public int render(@Nullable PeriodBuffer due) {
        if (due == null || !due.codedWhole()) {
            lose();
            return 0;
        }
        lostInARow = 0;
        int wrong = 0;
        for (int channel = 0; channel < geometry.channels(); channel++) {
            wrong += render(channel, due) ? 0 : 1;
        }
        return wrong;
    }

    private void lose() {
        if (lostInARow == MOST_TOLD) {
            return;
        }
        lostInARow++;
        for (int channel = 0; channel < geometry.channels(); channel++) {
            decoders.lose(channel);
        }
    }

    private boolean render(int channel, PeriodBuffer due) {
        int at = channel * geometry.channelBytes();
        byte[] coded = due.coded();
        int length = (coded[at] & BYTE) << Byte.SIZE | coded[at + 1] & BYTE;
        // A length beyond what travels is no packet's; the decoders know none of 0.
        int checked = length <= geometry.frameBytes() ? length : 0;
        if (!decoders.decode(channel, coded, at + OpusGeometry.LENGTH_BYTES, checked, due.samples(channel))) {
            return false;
        }
        due.received(channel, due.periodFrames());
        return true;
    }
}
