package org.wirejack.codec;

import org.wirejack.wire.HeaderFlyweight;

/** A packet's place among those of its kind and cycle, as the header has it. */
final class Sequence {
    private Sequence() {}

    /** Whether the header's SubCycle is below its NumPacket, and that is one to {@code maxPackets}. */
    static boolean check(HeaderFlyweight packet, int maxPackets) {
        int count = packet.packetCount();
        int index = packet.subCycle();
        return count <= maxPackets && index >= 0 && index < count;
    }
}
