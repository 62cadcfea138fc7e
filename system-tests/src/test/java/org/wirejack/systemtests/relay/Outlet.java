package org.wirejack.systemtests.relay;

import java.nio.ByteBuffer;

/** Where a packet leaves the relay. */
@FunctionalInterface
interface Outlet {
    /** Sends what remains of the packet, and leaves its position and limit as they are. */
    void send(ByteBuffer packet);
}
