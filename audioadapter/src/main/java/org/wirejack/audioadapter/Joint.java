package org.wirejack.audioadapter;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.ClockedServer;
import org.wirejack.audio.Connection;
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
            client = new BridgeClient(device.audio(), CLIENT, end);
            device.audio().connect(cables());
            device.start();
        } catch (RuntimeException e) {
            device.close();
            throw e;
        }
    }

    private List<Connection> cables() {
        List<Connection> cables = new ArrayList<>();
        pair(device.terminals(Direction.OUTPUT), client.inputs(), cables);
        pair(client.outputs(), device.terminals(Direction.INPUT), cables);
        return cables;
    }

    private static void pair(List<String> outputs, List<String> inputs, List<Connection> cables) {
        for (int i = 0; i < Math.min(outputs.size(), inputs.size()); i++) {
            cables.add(new Connection(outputs.get(i), inputs.get(i)));
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
