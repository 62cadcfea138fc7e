package org.wirejack.systemtests.scale;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import org.wirejack.wire.Wire;

/**
 * So many slaves on one thread, as light as can be: each sends back what it gets. Stands for as many machines.
 *
 * <p>Arguments: how many, and the master's address. Says {@code joined N} when all have been set up; ends with its process.
 */
final class LightSlaves {
    private static final long SELECT_MILLIS = 20;

    private LightSlaves() {}

    static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        var master = new InetSocketAddress(arguments[1], Wire.DEFAULT_PORT);
        Selector selector = Selector.open();
        List<LightSlave> slaves = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            slaves.add(LightSlave.open("light-" + i, master, selector));
        }
        boolean said = false;
        while (selector.isOpen()) {
            for (LightSlave slave : slaves) {
                slave.announceIfDue(System.nanoTime());
            }
            selector.select(LightSlaves::serve, SELECT_MILLIS);
            if (!said && slaves.stream().allMatch(LightSlave::joined)) {
                said = true;
                System.out.println("joined " + count);
            }
        }
    }

    private static void serve(SelectionKey key) {
        ((LightSlave) key.attachment()).serve();
    }
}
