package org.wirejack.wire;

/**
 * The list in a sync packet: indices of ports, ascending, that its sender wants to hear of the opposite stream.
 * Allocates nothing.
 */
public final class PortList {
    private PortList() {}

    /** Whether the list fits its packet and every index is below {@code channels}. */
    public static boolean check(HeaderFlyweight sync, int channels) {
        int count = sync.activePorts();
        if (count < 0 || count > channels || (long) count * Integer.BYTES > sync.payloadLength()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int port = get(sync, i);
            if (port < 0 || port >= channels) {
                return false;
            }
        }
        return true;
    }

    /** Entry {@code index} of a checked list. */
    public static int get(HeaderFlyweight sync, int index) {
        return sync.payloadInt((long) index * Integer.BYTES);
    }

    /** Writes {@code count} indices, and the header's ActivePorts and PacketSize. */
    public static void write(HeaderFlyweight sync, int[] ports, int count) {
        sync.activePorts(count).packetSize(HeaderFlyweight.LENGTH + count * Integer.BYTES);
        for (int i = 0; i < count; i++) {
            sync.payloadInt((long) i * Integer.BYTES, ports[i]);
        }
    }
}
