package org.wirejack.codec;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

/**
 * Samples as 16-bit integers, little-endian: every packet carries all channels, each for the run of bytes that
 * {@link Int16Geometry} gives, without port numbers. Channels that are not active travel as silence.
 *
 * <p>A sample becomes {@code trunc(x * 32767)}, and clips where that leaves the 16 bits (stock peers wrap); 32767ths make
 * a sample again. Half a sample at the end of an odd run is sent as stock peers do, and skipped on receiving. Frames is
 * the period on sending, since stock peers convert only so many samples; −1 stands for the period on receiving.
 */
public final class Int16Codec implements AudioCodec {
    private static final ValueLayout.OfShort SAMPLE =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final float FULL_SCALE = 32767f;

    private final Int16Geometry geometry;
    private final ChannelRuns runs;
    private final int packets;
    private final MemorySegment silence;

    /**
     * @param channels of the stream, 0 to 255
     * @param periodFrames 1 to 8192
     * @param mtu 576 to 9000
     */
    public Int16Codec(int channels, int periodFrames, int mtu) {
        this.geometry = new Int16Geometry(channels, periodFrames, mtu);
        this.runs = geometry.runs();
        this.packets = runs.packets();
        this.silence = MemorySegment.ofArray(new byte[runs.runBytes(packets - 1, packets)]);
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
    public PeriodBuffer period() {
        return new PeriodBuffer(geometry.channels(), geometry.periodFrames());
    }

    @Override
    public boolean sendsAllChannels() {
        return true;
    }

    @Override
    public void encode(HeaderFlyweight packet, int index, float[][] channels, int[] ports, int count) {
        runs.describe(packet, index, packets, geometry.periodFrames());
        int runBytes = runs.runBytes(index, packets);
        int first = geometry.firstFrame(index, packets);
        int next = 0;
        for (int channel = 0; channel < geometry.channels(); channel++) {
            long at = packet.payloadOffset() + (long) channel * runBytes;
            if (next < count && ports[next] == channel) {
                writeRun(channels[channel], first, packet.segment(), at, runBytes);
                next++;
            } else {
                MemorySegment.copy(silence, 0, packet.segment(), at, runBytes);
            }
        }
    }

    @Override
    public boolean decode(HeaderFlyweight packet, PeriodBuffer target) {
        if (!runs.fit(packet, packets, geometry.periodFrames())) {
            return false;
        }
        int sent = packet.packetCount();
        int runBytes = runs.runBytes(packet.subCycle(), sent);
        int first = geometry.firstFrame(packet.subCycle(), sent);
        int validFrames = packet.frames() == Wire.WHOLE_PERIOD ? geometry.periodFrames() : packet.frames();
        int frames = Math.min(runBytes / Short.BYTES, validFrames - first);
        for (int channel = 0; channel < geometry.channels() && frames > 0; channel++) {
            long at = packet.payloadOffset() + (long) channel * runBytes;
            readRun(packet.segment(), at, target.samples(channel), first, frames);
            target.received(channel, frames);
        }
        return true;
    }

    private static void writeRun(float[] samples, int first, MemorySegment segment, long at, int runBytes) {
        int frames = runBytes / Short.BYTES;
        for (int i = 0; i < frames; i++) {
            segment.set(SAMPLE, at + (long) i * Short.BYTES, toInt16(samples[first + i]));
        }
        if (runBytes % Short.BYTES != 0) {
            byte low = (byte) toInt16(samples[first + frames]);
            segment.set(ValueLayout.JAVA_BYTE, at + runBytes - 1, low);
        }
    }

    private static void readRun(MemorySegment segment, long at, float[] samples, int first, int frames) {
        for (int i = 0; i < frames; i++) {
            samples[first + i] = segment.get(SAMPLE, at + (long) i * Short.BYTES) / FULL_SCALE;
        }
    }

    private static short toInt16(float sample) {
        return (short) Math.clamp((int) (sample * FULL_SCALE), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
