package org.wirejack.systemtests.scale;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.wirejack.link.PacketBatch;
import org.wirejack.link.SystemLinks;
import org.wirejack.rt.RealtimeThread;
import org.wirejack.wire.Wire;

/**
 * So many slaves on one thread, as light as can be: each sends back what it gets, in turn, in as few calls of the system as ours
 * do. Stands for as many machines. Its priority is below a master's, which no other machine's thread could hold up.
 *
 * <p>Arguments: how many, the master's address, and what their names begin with ({@code light-} unless told). Says
 * {@code joined N} when all have been set up; ends with its process.
 */
public final class LightSlaves {
    /** Of each slave, each way. */
    public static final int CHANNELS = LightSlave.CHANNELS;

    private static final int PRIORITY = 50;
    /** A slave whose cycle is lost holds up the others so long. */
    private static final long LONGEST_WAIT_NANOS = 2_000_000;

    private static final int BATCH_PACKETS = 64;
    private static final int ROUNDS_BETWEEN_CATCHES = 64;

    private final SystemLinks links = new SystemLinks();
    private final List<LightSlave> slaves = new ArrayList<>();
    private final PacketBatch in = PacketBatch.forTrains(Wire.MAX_MTU, Arena.ofAuto());
    private final PacketBatch out = new PacketBatch(BATCH_PACKETS, Wire.MAX_MTU, Arena.ofAuto());
    private int joined;

    private LightSlaves() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        var master = new InetSocketAddress(arguments[1], Wire.DEFAULT_PORT);
        String prefix = arguments.length > 2 ? arguments[2] : "light-";
        var crowd = new LightSlaves();
        for (int i = 1; i <= count; i++) {
            crowd.slaves.add(LightSlave.open(prefix + i, master));
        }
        RealtimeThread.enter(PRIORITY);
        crowd.play();
    }

    private void play() throws IOException {
        for (int round = 1; true; round++) {
            boolean heard = false;
            boolean catchUp = joined < slaves.size() || round % ROUNDS_BETWEEN_CATCHES == 0;
            for (LightSlave slave : slaves) {
                heard |= slave.reflect(in, out, LONGEST_WAIT_NANOS);
                if (catchUp) {
                    slave.catchUp(in, out);
                }
            }
            if (joined < slaves.size()) {
                search();
            }
            if (!heard) {
                LockSupport.parkNanos(LONGEST_WAIT_NANOS);
            }
        }
    }

    private void search() throws IOException {
        for (LightSlave slave : slaves) {
            if (!slave.joined()) {
                slave.search(links);
                joined += slave.joined() ? 1 : 0;
            }
        }
        if (joined == slaves.size()) {
            System.out.println("joined " + joined);
        }
    }
}
