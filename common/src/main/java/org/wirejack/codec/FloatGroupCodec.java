package org.wirejack.codec;

import org.wirejack.wire.Allowed;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

/**
 * Float samples between two of our ends: a packet carries a group of the active ports, so that no IP packet ever outgrows
 * the MTU, however many ports there are.
 *
 * <pre>
 * short periods, whole ones in a packet           long periods, one port in a packet
 * packet 0: header | port a | port b | port c     packet 0: header | port a, first part
 * packet 1: header | port d | port e              packet 1: header | port a, second part
 *                                                 packet 2: header | port b, first part ...
 * </pre>
 *
 * <p>Header and blocks are those of {@link FloatCodec}, but for two fields: ActivePorts counts this packet's blocks, and
 * Frames is the first frame of each of them, so that every packet can be placed by itself. Packets are as equal as can
 * be, and no frame of any period is left out. Without active ports the cycle is one bare header.
 */
public final class FloatGroupCodec implements AudioCodec {
    private final int channels;
    private final int periodFrames;
    private final int maxPacketBytes;
    /** Whole periods that a packet has room for. */
    private final int portsPerPacket;
    /** Packets of one port: more than 1 only if a packet has no room for a whole period. */
    private final int parts;

    /**
     * @param channels of the stream, 0 to 255
     * @param periodFrames 1 to 8192
     * @param mtu 576 to 9000
     */
    public FloatGroupCodec(int channels, int periodFrames, int mtu) {
        this.channels = Allowed.channels(channels);
        this.periodFrames = Allowed.periodFrames(periodFrames);
        this.maxPacketBytes = Allowed.mtu(mtu) - Wire.IP_UDP_BYTES;
        int room = maxPacketBytes - HeaderFlyweight.LENGTH;
        this.portsPerPacket = Math.max(1, room / FloatBlocks.bytes(periodFrames));
        this.parts = ceilDiv(periodFrames, (room - FloatBlocks.bytes(0)) / Float.BYTES);
    }

    @Override
    public int packets(int activePorts) {
        return Math.max(1, ceilDiv(activePorts, portsPerPacket) * parts);
    }

    @Override
    public int maxPackets() {
        return packets(channels);
    }

    @Override
    public int maxPacketBytes() {
        return maxPacketBytes;
    }

    @Override
    public PeriodBuffer period() {
        return new PeriodBuffer(channels, periodFrames);
    }

    @Override
    public boolean sendsAllChannels() {
        return false;
    }

    @Override
    public void encode(HeaderFlyweight packet, int index, float[][] samples, int[] ports, int count) {
        int groups = ceilDiv(count, portsPerPacket);
        if (groups == 0) {
            packet.activePorts(0).packetSize(HeaderFlyweight.LENGTH).frames(Wire.WHOLE_PERIOD);
            return;
        }
        int part = index % parts;
        int first = share(part, periodFrames, parts);
        int frames = share(part + 1, periodFrames, parts) - first;
        int group = index / parts;
        int firstPort = share(group, count, groups);
        int blocks = share(group + 1, count, groups) - firstPort;
        packet.activePorts(blocks)
                .packetSize(HeaderFlyweight.LENGTH + blocks * FloatBlocks.bytes(frames))
                .frames(first);
        for (int block = 0; block < blocks; block++) {
            int port = ports[firstPort + block];
            FloatBlocks.write(packet, block, port, samples[port], first, frames);
        }
    }

    @Override
    public boolean decode(HeaderFlyweight packet, PeriodBuffer target) {
        int active = packet.activePorts();
        if (active < 0 || active > channels || !Sequence.check(packet, maxPackets())) {
            return false;
        }
        return active == 0 || decodeBlocks(packet, target);
    }

    private boolean decodeBlocks(HeaderFlyweight packet, PeriodBuffer target) {
        int frames = FloatBlocks.frames(packet);
        int first = packet.frames();
        boolean inside = frames > 0 && first >= 0 && (long) first + frames <= periodFrames;
        if (!inside || !FloatBlocks.portsAscend(packet, frames, channels)) {
            return false;
        }
        FloatBlocks.read(packet, first, frames, target);
        return true;
    }

    /** Where share {@code index} of {@code shares} equal ones of {@code total} begins. */
    private static int share(int index, int total, int shares) {
        return (int) ((long) index * total / shares);
    }

    private static int ceilDiv(int value, int divisor) {
        return (value + divisor - 1) / divisor;
    }
}
