package org.wirejack.systemtests.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The relay's sockets and its one thread: hands on what comes, and sends what is due. */
final class RelayLoop {
    private static final int MAX_BYTES = 65_507;
    private static final int SOCKET_BUFFER_BYTES = 1 << 20;
    private static final long PARK_NANOS = 50_000;

    private final DelayLine line;
    private final Selector selector = Selector.open();
    private final ByteBuffer packet = ByteBuffer.allocateDirect(MAX_BYTES);
    private volatile boolean ended;

    RelayLoop(DelayLine line) throws IOException {
        this.line = line;
    }

    /** What happens to a packet that came to one of the ports. */
    @FunctionalInterface
    interface Receiver {
        /**
         * @param packet what remains of it is the payload; used for something else when this returns
         * @param source its sender
         * @param nowNanos when it was read
         */
        void receive(ByteBuffer packet, SocketAddress source, long nowNanos) throws IOException;
    }

    /** Opens a port, any free one for 0. */
    DatagramChannel open(int port, Receiver receiver) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER_BYTES);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER_BYTES);
        channel.bind(new InetSocketAddress(port)).configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, receiver);
        return channel;
    }

    /** Relays until {@link #end()}. */
    void run() throws IOException {
        while (!ended) {
            select();
            for (SelectionKey key : selector.selectedKeys()) {
                receiveAll((DatagramChannel) key.channel(), (Receiver) key.attachment());
            }
            selector.selectedKeys().clear();
            line.sendDue(System.nanoTime());
        }
    }

    /** From any thread. */
    void end() {
        ended = true;
        selector.wakeup();
    }

    /** Waits for a packet, or until one is due; a selector counts in milliseconds, delays are finer. */
    private void select() throws IOException {
        long waitNanos = line.nanosUntilDue(System.nanoTime());
        long waitMillis = TimeUnit.NANOSECONDS.toMillis(waitNanos);
        if (waitNanos == Long.MAX_VALUE) {
            selector.select();
        } else if (waitMillis > 0) {
            selector.select(waitMillis);
        } else if (selector.selectNow() == 0 && waitNanos > 0) {
            LockSupport.parkNanos(Math.min(waitNanos, PARK_NANOS));
        }
    }

    private void receiveAll(DatagramChannel channel, Receiver receiver) throws IOException {
        SocketAddress source = channel.receive(packet.clear());
        while (source != null) {
            receiver.receive(packet.flip(), source, System.nanoTime());
            source = channel.receive(packet.clear());
        }
    }
}
