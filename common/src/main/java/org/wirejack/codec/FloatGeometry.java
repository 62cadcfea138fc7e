package org.wirejack.codec;

import org.wirejack.wire.Allowed;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

/**
 * How protocol 8 cuts a cycle of float samples into packets: all active ports in each, for as many frames as a power of
 * two gives.
 *
 * <p>The port numbers are not counted in that, so with some numbers of ports a packet outgrows the MTU, which is also the
 * size of a stock peer's packet memory: it overruns its heap.
 *
 * @param mtu bytes, of the session
 * @param periodFrames of the session; while it is not known yet, {@link Wire#MAX_PERIOD_FRAMES} gives the careful answers
 */
public record FloatGeometry(int mtu, int periodFrames) {
    /** No such number of ports. */
    public static final int NONE = -1;

    /** What a stock peer leaves free for the header and for IP and UDP headers of up to 64 bytes. */
    static final int STOCK_OVERHEAD_BYTES = HeaderFlyweight.LENGTH + 64;

    /** @throws IllegalArgumentException if a value is out of its range */
    public FloatGeometry {
        Allowed.mtu(mtu);
        Allowed.periodFrames(periodFrames);
    }

    /** Frames of each port in a packet; 0 when not even one fits, which a stock peer does not survive. */
    public int framesPerPacket(int activePorts) {
        if (activePorts == 0) {
            return periodFrames;
        }
        int availableBytes = mtu - STOCK_OVERHEAD_BYTES;
        int fitting = availableBytes / (Float.BYTES * activePorts);
        // 2^floor(log2 x) of a real quotient between one half and one is 1 in stock peers' arithmetic.
        int frames = fitting > 0 ? Integer.highestOneBit(fitting) : availableBytes > 2 * activePorts ? 1 : 0;
        return Math.min(periodFrames, frames);
    }

    /** Packets of a cycle; 0 when no frame fits. What a period has beyond a multiple of the frames is never sent. */
    public int packets(int activePorts) {
        int frames = framesPerPacket(activePorts);
        return frames == 0 ? 0 : periodFrames / frames;
    }

    /** Header and payload, in bytes. */
    public int packetBytes(int activePorts) {
        return HeaderFlyweight.LENGTH + activePorts * FloatBlocks.bytes(framesPerPacket(activePorts));
    }

    /** Whether that many active ports would harm a stock peer. */
    public boolean overruns(int activePorts) {
        return framesPerPacket(activePorts) < 1 || packetBytes(activePorts) > mtu;
    }

    /** The largest harmless number of ports up to {@code ports}. */
    public int largestSafe(int ports) {
        int safe = ports;
        while (overruns(safe)) {
            safe--;
        }
        return safe;
    }

    /** The smallest harmless number of ports from {@code activePorts} up, or {@link #NONE}. */
    public int nextSafe(int activePorts) {
        for (int ports = activePorts; ports <= Wire.MAX_CHANNELS; ports++) {
            if (!overruns(ports)) {
                return ports;
            }
        }
        return NONE;
    }
}
