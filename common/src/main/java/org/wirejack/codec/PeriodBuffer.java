package org.wirejack.codec;

import java.util.Arrays;
import org.wirejack.wire.Allowed;

/**
 * Decoded audio of one stream and cycle, and how much of it has come.
 *
 * <p>Ports that nobody wrote are silent. Cycle thread only; allocates nothing after construction.
 */
public final class PeriodBuffer {
    private final float[][] samples;
    private final int periodFrames;
    private final int[] receivedFrames;
    private final int[] writtenPorts;
    private final byte[] coded;
    private int writtenCount;
    private int codedPackets;
    private int codedOf;

    /**
     * @param channels of the stream
     * @param periodFrames of the session
     */
    public PeriodBuffer(int channels, int periodFrames) {
        this(channels, periodFrames, 0);
    }

    /** @param codedBytes of each channel, for an encoding that is decoded when the cycle is whole */
    PeriodBuffer(int channels, int periodFrames, int codedBytes) {
        this.samples = new float[Allowed.channels(channels)][Allowed.periodFrames(periodFrames)];
        this.periodFrames = periodFrames;
        this.receivedFrames = new int[channels];
        this.writtenPorts = new int[channels];
        this.coded = new byte[channels * codedBytes];
    }

    public int channels() {
        return samples.length;
    }

    public int periodFrames() {
        return periodFrames;
    }

    /** The period of one port. Who writes into it says so by {@link #received}. */
    public float[] samples(int port) {
        return samples[port];
    }

    /** Records that {@code frames} more of a port were written. */
    public void received(int port, int frames) {
        if (receivedFrames[port] == 0) {
            writtenPorts[writtenCount++] = port;
        }
        receivedFrames[port] += frames;
    }

    /** What has come and is not decoded yet: each channel's bytes, one behind the other. */
    byte[] coded() {
        return coded;
    }

    /** Records that one of {@code of} packets of coded bytes was written. */
    void codedPacket(int of) {
        codedPackets++;
        codedOf = of;
    }

    /** Whether all coded bytes are there. */
    boolean codedWhole() {
        return codedPackets > 0 && codedPackets == codedOf;
    }

    /** Frames of the port that have not come; the whole period when it was not sent, or all its packets are lost. */
    public int missingFrames(int port) {
        return Math.max(0, periodFrames - receivedFrames[port]);
    }

    /** Whether something of the port has come. */
    public boolean has(int port) {
        return receivedFrames[port] > 0;
    }

    /** Ports of which something has come. */
    public int writtenPorts() {
        return writtenCount;
    }

    /** Silences the ports that were written. */
    public void clear() {
        for (int i = 0; i < writtenCount; i++) {
            int port = writtenPorts[i];
            Arrays.fill(samples[port], 0f);
            receivedFrames[port] = 0;
        }
        writtenCount = 0;
        codedPackets = 0;
    }
}
