package org.wirejack.jackserver;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.LatencyRange;

/**
 * Says how late a client's ports are: those that have a latency of their own say that, and the others pass on what comes
 * in at the opposite side. JACK's notification thread.
 */
final class PortLatencies {
    private PortLatencies() {}

    static void tell(ClientPorts ports, int mode) {
        boolean capture = mode == ClientPort.CAPTURE;
        ClientPort[] from = capture ? ports.inputs() : ports.outputs();
        ClientPort[] to = capture ? ports.outputs() : ports.inputs();
        LatencyRange passed = union(from, mode);
        for (ClientPort port : to) {
            LatencyRange own = port.own();
            port.tell(mode, own == null ? passed : own);
        }
    }

    private static LatencyRange union(ClientPort[] ports, int mode) {
        @Nullable LatencyRange all = null;
        for (ClientPort port : ports) {
            LatencyRange range = port.latency(mode);
            all = all == null ? range : all.union(range);
        }
        return all == null ? LatencyRange.NONE : all;
    }
}
