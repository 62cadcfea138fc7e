package org.wirejack.cycle;

import org.wirejack.wire.HeaderFlyweight;

/** How a sync packet says which ports of the opposite stream its sender wants to hear. Cycle thread only. */
interface WantedList {
    /** Writes the list, and the header's ActivePorts and PacketSize. */
    void write(HeaderFlyweight sync, PortSet wanted);

    /** Reads the list of a checked sync packet; false, with nothing changed, when it is none. */
    boolean read(HeaderFlyweight sync, PortSet target);

    /** Bytes of the longest sync packet. */
    int maxPacketBytes(int channels);
}
