package org.wirejack.audioadapter;

import org.wirejack.audio.ClockedServer;
import org.wirejack.audio.Direction;
import org.wirejack.audioadapter.bridge.BridgeClient;
import org.wirejack.audioadapter.bridge.BridgeEnd;

/** A device that a bridge's far end is joined to, channel by channel. Control threads. */
final class Joint implements AutoCloseable {
    private static final String CLIENT = "wirejack-adapter";

    private final ClockedServer device;
    private final BridgeClient client;

    /** Joins and starts it; it is closed again if that fails. */
    Joint(ClockedServer device, BridgeEnd end) {
        this.device = device;
        try {
            client = BridgeClient.asProgram(device.audio(), CLIENT, end);
            client.tellLatency(0, 0);
            client.connect(device.terminals(Direction.OUTPUT), device.terminals(Direction.INPUT));
            device.start();
        } catch (RuntimeException e) {
            device.close();
            throw e;
        }
    }

    ClockedServer device() {
        return device;
    }

    @Override
    public void close() {
        client.close();
        device.close();
    }
}
