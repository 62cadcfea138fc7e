package org.wirejack.codec;

import org.wirejack.wire.HeaderFlyweight;

/**
 * Writes one cycle of one audio stream into packets, and reads such packets.
 *
 * <p>Built by control threads ({@link AudioCodecs}); every method here is for the cycle thread and allocates nothing. An
 * instance keeps no state between calls, so both directions of equal shape may share it.
 */
public interface AudioCodec {
    /** Packets that a cycle with {@code activePorts} takes: at least 1, since silence is told too. */
    int packets(int activePorts);

    /** Most packets of a cycle, sent or received. */
    int maxPackets();

    /** Room that the longest packet takes, sent or received, in bytes; stock peers may outgrow the MTU. */
    int maxPacketBytes();

    /** Whether silent channels travel too, so that the active ports do not change a packet's size. */
    boolean sendsAllChannels();

    /**
     * Writes the payload of packet {@code index}, and the header's ActivePorts, PacketSize and Frames. All other fields
     * are the caller's: type, DataType, stream, ID, NumPacket, Cycle, SubCycle and last.
     *
     * @param packet wrapped around {@link #maxPacketBytes} of room
     * @param index 0 to {@link #packets}(count) − 1
     * @param channels a period's samples of each channel
     * @param ports indices of the active channels, ascending
     * @param count valid entries of {@code ports}
     */
    void encode(HeaderFlyweight packet, int index, float[][] channels, int[] ports, int count);

    /**
     * Reads a packet into the cycle it belongs to.
     *
     * @param packet checked, and an audio packet of the right stream and session; not a duplicate
     * @return false, with nothing written, when the header and the payload contradict each other or this stream
     */
    boolean decode(HeaderFlyweight packet, PeriodBuffer target);
}
