package org.wirejack.systemtests.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * Which port stands for whom.
 *
 * <p>What a slave sends to port 19000 goes to the master's port 19000 from a port kept for that slave. What comes back
 * there from a port of the master is that port's session: it goes to the slave from a port kept for the session, and
 * what the slave sends to that one goes back to the master's. Ports are kept until the program ends.
 */
final class PortPairs {
    static final int PORT = 19_000;

    private final RelayLoop loop;
    private final SocketAddress master;
    private final Flow.Plan toSlave;
    private final Flow.Plan toMaster;
    private final Map<SocketAddress, Slave> slaves = new HashMap<>();

    PortPairs(RelayLoop loop, InetSocketAddress master, Flow.Plan toSlave, Flow.Plan toMaster) {
        this.loop = loop;
        this.master = master;
        this.toSlave = toSlave;
        this.toMaster = toMaster;
    }

    /** Opens the port that slaves ask at. */
    void open() throws IOException {
        loop.open(PORT, (packet, slave, nowNanos) -> slave(slave).ask(packet));
    }

    private Slave slave(SocketAddress address) throws IOException {
        Slave slave = slaves.get(address);
        if (slave == null) {
            slave = new Slave(address);
            slaves.put(address, slave);
        }
        return slave;
    }

    /** One slave: the port that the master sees of it, and its sessions by the master's port. */
    private final class Slave {
        private final SocketAddress address;
        private final DatagramChannel masterSide;
        private final Map<SocketAddress, Flow> sessions = new HashMap<>();

        Slave(SocketAddress address) throws IOException {
            this.address = address;
            this.masterSide = loop.open(0, this::fromMaster);
        }

        void ask(ByteBuffer packet) throws IOException {
            masterSide.send(packet, master);
        }

        private void fromMaster(ByteBuffer packet, SocketAddress source, long nowNanos) throws IOException {
            Flow flow = sessions.get(source);
            if (flow == null) {
                flow = openSession(source);
                sessions.put(source, flow);
            }
            flow.pass(packet, nowNanos);
        }

        private Flow openSession(SocketAddress masterSession) throws IOException {
            var back = new Flow(toMaster, new SocketOutlet(masterSide, masterSession, toMaster.tally()));
            DatagramChannel slaveSide = loop.open(0, (packet, source, nowNanos) -> back.pass(packet, nowNanos));
            return new Flow(toSlave, new SocketOutlet(slaveSide, address, toSlave.tally()));
        }
    }
}
