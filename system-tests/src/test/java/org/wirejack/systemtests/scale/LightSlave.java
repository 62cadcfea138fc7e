package org.wirejack.systemtests.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.wirejack.session.SlaveHandshake;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;
import org.wirejack.wire.Wire;

/** A stereo slave of ours without a graph: a cycle's packets go back as they came, but for the direction in the header. */
final class LightSlave {
    private static final int STREAM = 12;
    private static final int CHANNELS = 2;
    private static final int LATENCY_CYCLES = 2;

    private final DatagramChannel channel;
    private final InetSocketAddress manager;
    private final SlaveHandshake handshake;
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(Wire.MAX_MTU);

    private LightSlave(DatagramChannel channel, InetSocketAddress manager, SessionParams wish) {
        this.channel = channel;
        this.manager = manager;
        handshake = new SlaveHandshake(wish, 0, System.nanoTime());
    }

    static LightSlave open(String name, InetSocketAddress manager, Selector selector) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.bind(new InetSocketAddress("0.0.0.0", 0)).configureBlocking(false);
        var slave = new LightSlave(channel, manager, wish(name));
        channel.register(selector, SelectionKey.OP_READ, slave);
        return slave;
    }

    private static SessionParams wish(String name) {
        return new SessionParams(
                name,
                "",
                name + "-host",
                Wire.DEFAULT_MTU,
                0,
                Capability.offer(Capability.KNOWN),
                new ChannelCounts(CHANNELS, CHANNELS, 0, 0),
                0,
                0,
                Encoder.FLOAT.ordinal(),
                0,
                true,
                LATENCY_CYCLES);
    }

    boolean joined() {
        return channel.isConnected();
    }

    void announceIfDue(long nowNanos) {
        if (!joined() && handshake.onTime(nowNanos) == SlaveHandshake.Action.ANNOUNCE) {
            send(ParamsPacket.write(MessageKind.AVAILABLE, handshake.wish()), manager);
        }
    }

    /** Takes all that has come. */
    void serve() {
        try {
            for (SocketAddress from = next(); from != null; from = next()) {
                if (joined()) {
                    reflect();
                } else {
                    join((InetSocketAddress) from);
                }
            }
        } catch (PortUnreachableException gone) {
            // The master has ended.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SocketAddress next() throws IOException {
        datagram.clear();
        SocketAddress from = channel.receive(datagram);
        datagram.flip();
        return from;
    }

    private void join(InetSocketAddress master) throws IOException {
        MemorySegment packet = MemorySegment.ofBuffer(datagram);
        if (ParamsPacket.check(packet)) {
            SlaveHandshake.Action action = handshake.onMessage(
                    ParamsPacket.kind(packet), ParamsPacket.version(packet), ParamsPacket.read(packet));
            if (action == SlaveHandshake.Action.START) {
                channel.connect(master);
                send(ParamsPacket.write(MessageKind.START_MASTER, handshake.agreed()), master);
            }
        }
    }

    private void reflect() throws IOException {
        if (datagram.remaining() > STREAM + Integer.BYTES && datagram.get(0) == 'h') {
            datagram.putInt(STREAM, Stream.RETURN.letter());
            channel.write(datagram);
        }
    }

    private void send(MemorySegment packet, InetSocketAddress to) {
        try {
            channel.send(packet.asByteBuffer(), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
