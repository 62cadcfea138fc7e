package org.wirejack.cycle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wirejack.link.Link;
import org.wirejack.link.PacketBatch;

/**
 * A link without a network: a test takes what is sent, and delivers what is to arrive. Waiting lets the fake time pass
 * until the deadline, unless something has arrived.
 */
public final class MemoryLink implements Link {
    private final FakeClock clock;
    private final InetSocketAddress remote;
    private final ArrayDeque<byte[]> arrived = new ArrayDeque<>();
    private List<byte[]> sent = new ArrayList<>();
    private Consumer<MemoryLink> whileWaiting = link -> {};
    private Consumer<MemoryLink> afterSending = link -> {};
    private boolean refused;
    private boolean closed;
    private int waits;

    public MemoryLink(FakeClock clock) {
        this(clock, 2);
    }

    public MemoryLink(FakeClock clock, int remotePort) {
        this.clock = clock;
        remote = new InetSocketAddress(InetAddress.getLoopbackAddress(), remotePort);
    }

    /** What a {@link #send} is followed by. */
    public MemoryLink afterSending(Consumer<MemoryLink> action) {
        afterSending = action;
        return this;
    }

    /** What happens whenever somebody waits, before time passes. */
    public MemoryLink whileWaiting(Consumer<MemoryLink> action) {
        whileWaiting = action;
        return this;
    }

    public void deliver(byte[] datagram) {
        arrived.add(datagram);
    }

    public void deliver(List<byte[]> datagrams) {
        arrived.addAll(datagrams);
    }

    /** What was sent since this was asked last. */
    public List<byte[]> takeSent() {
        List<byte[]> taken = sent;
        sent = new ArrayList<>();
        return taken;
    }

    /** From now on the peer has no socket. */
    public void refuse() {
        refused = true;
    }

    public boolean closed() {
        return closed;
    }

    /** How often somebody waited. */
    public int waits() {
        return waits;
    }

    @Override
    public int send(PacketBatch batch) {
        if (closed || refused) {
            return closed ? CLOSED : REFUSED;
        }
        for (int i = 0; i < batch.size(); i++) {
            sent.add(batch.memory().asSlice(batch.offset(i), batch.length(i)).toArray(ValueLayout.JAVA_BYTE));
        }
        afterSending.accept(this);
        return batch.size();
    }

    @Override
    public int receive(PacketBatch batch) {
        batch.clear();
        if (closed || refused) {
            return closed ? CLOSED : REFUSED;
        }
        while (!batch.full() && !arrived.isEmpty()) {
            byte[] datagram = arrived.remove();
            int length = datagram.length <= batch.strideBytes() ? datagram.length : 0;
            MemorySegment.copy(datagram, 0, batch.memory(), ValueLayout.JAVA_BYTE, batch.offset(batch.size()), length);
            batch.add(length);
        }
        return batch.size();
    }

    /** One datagram, where {@link #receive} takes all. */
    @Override
    public int receiveSome(PacketBatch batch) {
        byte[] first = arrived.poll();
        if (first == null) {
            return receive(batch);
        }
        List<byte[]> others = List.copyOf(arrived);
        arrived.clear();
        arrived.add(first);
        int received = receive(batch);
        arrived.addAll(others);
        return received;
    }

    @Override
    public boolean await(long deadlineNanos) {
        waits++;
        whileWaiting.accept(this);
        if (arrived.isEmpty() && !refused && !closed) {
            clock.advanceTo(deadlineNanos);
            return false;
        }
        return !closed;
    }

    @Override
    public long sendFailures() {
        return 0;
    }

    @Override
    public InetSocketAddress localAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return remote;
    }

    @Override
    public void close() {
        closed = true;
    }
}
