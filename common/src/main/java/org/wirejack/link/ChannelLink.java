package org.wirejack.link;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import org.wirejack.rt.Counter;

/**
 * A link on java.nio, for systems whose own calls we don't make. Its wait is exact to about a tenth of a millisecond.
 *
 * <p>Every datagram goes through one buffer of our own, a byte longer than a place, by which one that is too long is
 * known. Cycle thread only, but for {@link #close}.
 */
final class ChannelLink implements Link {
    private final Counter sendFailures = new Counter();
    private final DatagramChannel channel;
    private final ChannelPoll poll;
    private final InetSocketAddress local;
    private final InetSocketAddress remote;

    private ByteBuffer datagram = ByteBuffer.allocateDirect(0);
    private MemorySegment datagramMemory = MemorySegment.ofBuffer(datagram);

    /** A refusal that arrived behind datagrams, to be told at the next call. */
    private boolean refusalKept;

    ChannelLink(int localPort, InetSocketAddress remote, int bufferBytes) {
        this.remote = remote;
        channel = ChannelSocket.open(localPort, remote, bufferBytes);
        local = ChannelSocket.localAddress(channel);
        poll = new ChannelPoll(channel);
    }

    @Override
    public int send(PacketBatch batch) {
        makeRoom(batch);
        int taken = 0;
        for (int i = 0; i < batch.size(); i++) {
            try {
                taken += sendOne(batch, i);
            } catch (PortUnreachableException e) {
                sendFailures.add(batch.size() - i);
                return REFUSED;
            } catch (ClosedChannelException e) {
                return CLOSED;
            } catch (IOException e) {
                sendFailures.increment();
            }
        }
        return taken;
    }

    /** @return datagrams taken */
    private int sendOne(PacketBatch batch, int index) throws IOException {
        int length = batch.length(index);
        MemorySegment.copy(batch.memory(), batch.offset(index), datagramMemory, 0, length);
        datagram.position(0).limit(length);
        // A connected channel sends no empty datagrams.
        if (length > 0 && channel.write(datagram) == length) {
            return 1;
        }
        sendFailures.increment();
        return 0;
    }

    @Override
    public int receive(PacketBatch batch) {
        makeRoom(batch);
        batch.clear();
        try {
            while (!batch.full() && !refusalKept && receiveOne(batch)) {
                // Until there is no more.
            }
        } catch (PortUnreachableException e) {
            refusalKept = true;
        } catch (ClosedChannelException e) {
            return CLOSED;
        } catch (IOException e) {
            // The network's late word about a datagram that the kernel had taken.
            sendFailures.increment();
        }
        return batch.size() == 0 && takeRefusal() ? REFUSED : batch.size();
    }

    private boolean receiveOne(PacketBatch batch) throws IOException {
        datagram.position(0).limit(batch.strideBytes() + 1);
        if (channel.receive(datagram) == null) {
            return false;
        }
        int length = datagram.position() <= batch.strideBytes() ? datagram.position() : 0;
        MemorySegment.copy(datagramMemory, 0, batch.memory(), batch.offset(batch.size()), length);
        batch.add(length);
        return true;
    }

    private boolean takeRefusal() {
        boolean taken = refusalKept;
        refusalKept = false;
        return taken;
    }

    /** Allocates at the first use with a batch of longer places, and never again. */
    private void makeRoom(PacketBatch batch) {
        if (datagram.capacity() <= batch.strideBytes()) {
            datagram = ByteBuffer.allocateDirect(batch.strideBytes() + 1);
            datagramMemory = MemorySegment.ofBuffer(datagram);
        }
    }

    @Override
    public boolean await(long deadlineNanos) {
        return channel.isOpen() && (refusalKept || poll.await(deadlineNanos));
    }

    @Override
    public long sendFailures() {
        return sendFailures.get();
    }

    @Override
    public InetSocketAddress localAddress() {
        return local;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return remote;
    }

    @Override
    public void close() {
        poll.close();
    }
}
