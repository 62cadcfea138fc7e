package org.wirejack.cycle;

import org.wirejack.codec.FloatGeometry;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.HeaderFlyweight;

/**
 * Keeps a session with a stock peer out of the counts of active ports at which that peer writes beyond its buffers
 * (41 to 43 at MTU 1500). Between our own ends, and in encodings that always carry all channels, it changes nothing.
 */
final class SafePorts {
    private final FloatGeometry geometry;
    private final boolean stock;
    private final boolean needed;

    SafePorts(CycleFormat format) {
        geometry = new FloatGeometry(format.params().mtu(), format.params().periodFrames());
        stock = !format.portGroups();
        needed = stock && format.params().encoder() == Encoder.FLOAT.ordinal();
    }

    /** How many of {@code channels} can be active at once. */
    int mostOf(int channels) {
        return needed ? geometry.largestSafe(channels) : channels;
    }

    /** Ports that we carry: a few silent ones more where that leads out of the zone, else fewer. */
    void shapeSent(PortSet active) {
        if (needed && geometry.overruns(active.count())) {
            int more = geometry.nextSafe(active.count());
            if (more >= 0 && more <= active.channels()) {
                active.padTo(more);
            } else {
                active.keepFirst(geometry.largestSafe(active.count()));
            }
        }
    }

    /** Ports that we ask the peer for: fewer, and no more than a sync packet of the MTU's length has room for. */
    void shapeWanted(PortSet wanted) {
        if (stock) {
            wanted.keepFirst((geometry.mtu() - HeaderFlyweight.LENGTH) / Integer.BYTES);
        }
        if (needed) {
            wanted.keepFirst(geometry.largestSafe(wanted.count()));
        }
    }
}
