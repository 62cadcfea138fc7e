package org.wirejack.codec;

import org.wirejack.wire.Allowed;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

/**
 * Float samples as protocol 8 has them: every packet carries all active ports, for a slice of the period.
 *
 * <pre>
 * packet 0: header | port a, frames 0..F-1  | port b, frames 0..F-1  | ...
 * packet 1: header | port a, frames F..2F-1 | port b, frames F..2F-1 | ...
 * </pre>
 *
 * <p>F is {@link FloatGeometry}'s on sending; on receiving it is taken from the packet, since releases before 1.9.11
 * reckon differently. Frames beyond a multiple of F are never sent. Without active ports the cycle is one bare header.
 */
public final class FloatCodec implements AudioCodec {
    private final FloatGeometry geometry;
    private final int channels;

    /**
     * @param channels of the stream, 0 to 255
     * @param periodFrames 1 to 8192
     * @param mtu 576 to 9000
     */
    public FloatCodec(int channels, int periodFrames, int mtu) {
        this.channels = Allowed.channels(channels);
        this.geometry = new FloatGeometry(Allowed.mtu(mtu), Allowed.periodFrames(periodFrames));
    }

    @Override
    public int packets(int activePorts) {
        return geometry.packets(activePorts);
    }

    @Override
    public int maxPackets() {
        return geometry.periodFrames() / Math.max(1, geometry.framesPerPacket(channels));
    }

    @Override
    public int maxPacketBytes() {
        return geometry.mtu() + Integer.BYTES * channels;
    }

    @Override
    public PeriodBuffer period() {
        return new PeriodBuffer(channels, geometry.periodFrames());
    }

    @Override
    public boolean sendsAllChannels() {
        return false;
    }

    @Override
    public void encode(HeaderFlyweight packet, int index, float[][] samples, int[] ports, int count) {
        int frames = geometry.framesPerPacket(count);
        packet.activePorts(count).packetSize(geometry.packetBytes(count)).frames(Wire.WHOLE_PERIOD);
        for (int block = 0; block < count; block++) {
            FloatBlocks.write(packet, block, ports[block], samples[ports[block]], index * frames, frames);
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
        boolean inside = frames > 0 && (packet.subCycle() + 1L) * frames <= geometry.periodFrames();
        if (!inside || !FloatBlocks.portsAscend(packet, frames, channels)) {
            return false;
        }
        FloatBlocks.read(packet, packet.subCycle() * frames, frames, target);
        return true;
    }
}
