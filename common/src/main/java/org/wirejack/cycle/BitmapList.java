package org.wirejack.cycle;

import org.wirejack.wire.HeaderFlyweight;

/**
 * The port-group extension's list: a bit for each channel of the stream, the lowest first, in big-endian words of 32.
 * With an index for each of 255 ports a sync packet would not fit the smallest MTU.
 */
final class BitmapList implements WantedList {
    @Override
    public void write(HeaderFlyweight sync, PortSet wanted) {
        int words = words(wanted.channels());
        for (int i = 0; i < words; i++) {
            sync.payloadInt((long) i * Integer.BYTES, wanted.word(i));
        }
        sync.activePorts(wanted.count()).packetSize(HeaderFlyweight.LENGTH + words * Integer.BYTES);
    }

    @Override
    public boolean read(HeaderFlyweight sync, PortSet target) {
        if (sync.payloadLength() != words(target.channels()) * Integer.BYTES) {
            return false;
        }
        target.clear();
        for (int port = 0; port < target.channels(); port++) {
            int word = sync.payloadInt((long) (port / Integer.SIZE) * Integer.BYTES);
            if ((word & 1 << port) != 0) {
                target.append(port);
            }
        }
        return true;
    }

    @Override
    public int maxPacketBytes(int channels) {
        return HeaderFlyweight.LENGTH + words(channels) * Integer.BYTES;
    }

    private static int words(int channels) {
        return (channels + Integer.SIZE - 1) / Integer.SIZE;
    }
}
