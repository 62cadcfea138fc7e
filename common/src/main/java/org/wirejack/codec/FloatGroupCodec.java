package org.wirejack.codec;

import org.wirejack.wire.Allowed;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

/**
 * Float samples between two of our ends: the active ports one behind the other, cut where a packet is full, so that no IP
 * packet ever outgrows the MTU, however many ports there are, and all packets of a cycle but the last are equally long.
 *
 * <pre>
 * packet 0: header | port a, whole | port b, its first frames
 * packet 1: header | port b, the rest | port c, whole | port d, its first frames
 * packet 2: header | port d, the rest
 * </pre>
 *
 * <p>A block is a u16 port, a u16 number of frames, and as many samples; ports ascend. The header is {@link FloatCodec}'s,
 * but for two fields: ActivePorts counts this packet's blocks, and Frames is the first frame of the first of them (all
 * others begin at 0), so that every packet can be placed by itself. Where only a block's head would fit, a packet ends
 * with a word of zero. Without active ports the cycle is one bare header.
 */
public final class FloatGroupCodec implements AudioCodec {
    private static final int HEAD_BYTES = FloatBlocks.bytes(0);
    private static final int SHORTEST_BLOCK_BYTES = FloatBlocks.bytes(1);
    private static final int FRAMES_BITS = 16;
    private static final int FRAMES_MASK = 0xFFFF;

    private final int channels;
    private final int periodFrames;
    private final int roomBytes;
    /** Of a cycle with as many active ports as the index says. */
    private final int[] packets;

    /** Where the packet to be written begins: the place of its port among the active ones, and the frame. */
    private int nextPort;

    private int nextFrame;

    /**
     * @param channels of the stream, 0 to 255
     * @param periodFrames 1 to 8192
     * @param mtu 576 to 9000
     */
    public FloatGroupCodec(int channels, int periodFrames, int mtu) {
        this.channels = Allowed.channels(channels);
        this.periodFrames = Allowed.periodFrames(periodFrames);
        int payloadBytes = Allowed.mtu(mtu) - Wire.IP_UDP_BYTES - HeaderFlyweight.LENGTH;
        roomBytes = payloadBytes / Float.BYTES * Float.BYTES;
        packets = new int[channels + 1];
        countPackets();
    }

    private void countPackets() {
        int last = 1;
        int usedBytes = 0;
        packets[0] = 1;
        for (int ports = 1; ports <= channels; ports++) {
            for (int frame = 0; frame < periodFrames; ) {
                if (roomBytes - usedBytes < SHORTEST_BLOCK_BYTES) {
                    last++;
                    usedBytes = 0;
                }
                int frames = fitting(frame, usedBytes);
                usedBytes += FloatBlocks.bytes(frames);
                frame += frames;
            }
            packets[ports] = last;
        }
    }

    /** Of a port's frames from one on, how many a packet with that much in it has room for. */
    private int fitting(int frame, int usedBytes) {
        return Math.min(periodFrames - frame, (roomBytes - usedBytes - HEAD_BYTES) / Float.BYTES);
    }

    @Override
    public int packets(int activePorts) {
        return packets[activePorts];
    }

    @Override
    public int maxPackets() {
        return packets[channels];
    }

    @Override
    public int maxPacketBytes() {
        return HeaderFlyweight.LENGTH + roomBytes;
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
        if (index == 0) {
            nextPort = 0;
            nextFrame = 0;
        }
        packet.frames(count == 0 ? Wire.WHOLE_PERIOD : nextFrame);
        int usedBytes = 0;
        int blocks = 0;
        while (nextPort < count && roomBytes - usedBytes >= SHORTEST_BLOCK_BYTES) {
            int frames = fitting(nextFrame, usedBytes);
            int port = ports[nextPort];
            FloatBlocks.put(packet, usedBytes, port << FRAMES_BITS | frames, samples[port], nextFrame, frames);
            usedBytes += FloatBlocks.bytes(frames);
            blocks++;
            goOn(frames);
        }
        packet.activePorts(blocks).packetSize(HeaderFlyweight.LENGTH + filled(packet, usedBytes, count));
    }

    private void goOn(int frames) {
        nextFrame += frames;
        if (nextFrame == periodFrames) {
            nextFrame = 0;
            nextPort++;
        }
    }

    private int filled(HeaderFlyweight packet, int usedBytes, int count) {
        if (nextPort < count && usedBytes < roomBytes) {
            packet.payloadInt(usedBytes, 0);
            return roomBytes;
        }
        return usedBytes;
    }

    @Override
    public boolean decode(HeaderFlyweight packet, PeriodBuffer target) {
        int active = packet.activePorts();
        if (active < 0 || active > channels || !Sequence.check(packet, maxPackets())) {
            return false;
        }
        if (active > 0) {
            if (!blocksAreSound(packet)) {
                return false;
            }
            read(packet, target);
        }
        return true;
    }

    private boolean blocksAreSound(HeaderFlyweight packet) {
        int restBytes = packet.payloadLength();
        int first = packet.frames();
        int previous = -1;
        for (int block = 0; block < packet.activePorts(); block++) {
            if (restBytes < SHORTEST_BLOCK_BYTES) {
                return false;
            }
            int head = packet.payloadInt(packet.payloadLength() - restBytes);
            int port = head >>> FRAMES_BITS;
            int frames = head & FRAMES_MASK;
            boolean inside = frames > 0 && first >= 0 && first <= periodFrames - frames;
            if (!inside || port <= previous || port >= channels) {
                return false;
            }
            restBytes -= FloatBlocks.bytes(frames);
            previous = port;
            first = 0;
        }
        return restBytes == 0 || restBytes == HEAD_BYTES;
    }

    private static void read(HeaderFlyweight packet, PeriodBuffer target) {
        long at = 0;
        int first = packet.frames();
        for (int block = 0; block < packet.activePorts(); block++) {
            int head = packet.payloadInt(at);
            int port = head >>> FRAMES_BITS;
            int frames = head & FRAMES_MASK;
            FloatBlocks.take(packet, at, target.samples(port), first, frames);
            target.received(port, frames);
            at += FloatBlocks.bytes(frames);
            first = 0;
        }
    }
}
