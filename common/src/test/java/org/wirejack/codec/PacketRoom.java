package org.wirejack.codec;

import java.lang.foreign.MemorySegment;
import org.wirejack.wire.HeaderFlyweight;

/** Memory for one packet. */
final class PacketRoom {
    private PacketRoom() {}

    static HeaderFlyweight of(int bytes) {
        return of(new byte[bytes]);
    }

    static HeaderFlyweight of(byte[] bytes) {
        return new HeaderFlyweight().wrap(MemorySegment.ofArray(bytes), 0, bytes.length);
    }
}
