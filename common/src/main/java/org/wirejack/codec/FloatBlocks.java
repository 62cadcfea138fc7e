package org.wirejack.codec;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.wirejack.wire.HeaderFlyweight;

/**
 * The payload of a float packet: one block for each of its ports, ascending, all of the same length.
 *
 * <pre>
 * 0 port, u32 big-endian    4 samples, float32 little-endian
 * </pre>
 *
 * <p>Cycle thread only; allocates nothing.
 */
final class FloatBlocks {
    /** Result of {@link #frames} for a payload that is no sequence of blocks. */
    static final int MALFORMED = -1;

    private static final ValueLayout.OfFloat SAMPLE =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int HEAD_BYTES = Integer.BYTES;

    private FloatBlocks() {}

    /** Bytes of a block of that many frames. */
    static int bytes(int frames) {
        return HEAD_BYTES + frames * Float.BYTES;
    }

    /** Writes block {@code block}: a port's samples from {@code first} on. */
    static void write(HeaderFlyweight packet, int block, int port, float[] samples, int first, int frames) {
        put(packet, (long) block * bytes(frames), port, samples, first, frames);
    }

    /** Writes a block that begins {@code at} bytes into the payload. */
    static void put(HeaderFlyweight packet, long at, int head, float[] samples, int first, int frames) {
        packet.payloadInt(at, head);
        MemorySegment.copy(samples, first, packet.segment(), SAMPLE, packet.payloadOffset() + at + HEAD_BYTES, frames);
    }

    /** Copies the samples of a block that begins {@code at} bytes into the payload. */
    static void take(HeaderFlyweight packet, long at, float[] samples, int first, int frames) {
        MemorySegment.copy(packet.segment(), SAMPLE, packet.payloadOffset() + at + HEAD_BYTES, samples, first, frames);
    }

    /** Frames of each block of a checked packet with at least one port, or {@link #MALFORMED}. */
    static int frames(HeaderFlyweight packet) {
        int ports = packet.activePorts();
        int blockBytes = packet.payloadLength() / ports;
        boolean whole = blockBytes * ports == packet.payloadLength() && blockBytes % Float.BYTES == 0;
        return whole && blockBytes > HEAD_BYTES ? (blockBytes - HEAD_BYTES) / Float.BYTES : MALFORMED;
    }

    /** Whether all port numbers are below {@code channels} and ascend. */
    static boolean portsAscend(HeaderFlyweight packet, int frames, int channels) {
        int previous = -1;
        for (int block = 0; block < packet.activePorts(); block++) {
            int port = packet.payloadInt((long) block * bytes(frames));
            if (port <= previous || port >= channels) {
                return false;
            }
            previous = port;
        }
        return true;
    }

    /** Copies all blocks of a packet that was found good to frame {@code first} of their ports. */
    static void read(HeaderFlyweight packet, int first, int frames, PeriodBuffer target) {
        for (int block = 0; block < packet.activePorts(); block++) {
            long at = (long) block * bytes(frames);
            int port = packet.payloadInt(at);
            take(packet, at, target.samples(port), first, frames);
            target.received(port, frames);
        }
    }
}
