package org.wirejack.codec;

import org.jspecify.annotations.Nullable;
import org.wirejack.wire.HeaderFlyweight;

/**
 * Writes one cycle of one audio stream into packets, and reads such packets.
 *
 * <p>Built by control threads ({@link AudioCodecs}); every method here is for the cycle thread and allocates nothing. An
 * instance belongs to one direction of one session: some remember the cycles before.
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
     * are the caller's: type, DataType, stream, ID, NumPacket, Cycle, SubCycle and last. The packets of a cycle are
     * written in their order.
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

    /** Memory for a cycle to be read into. Control threads. */
    PeriodBuffer period();

    /**
     * A cycle is to be heard: makes samples of what has been read only so far. Each cycle in turn, once.
     *
     * @param due null when nothing of it has come
     * @return channels that came, and made no sense: they are silent
     */
    default int render(@Nullable PeriodBuffer due) {
        return 0;
    }
}
