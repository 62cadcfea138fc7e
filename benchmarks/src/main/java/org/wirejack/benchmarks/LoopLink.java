package org.wirejack.benchmarks;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.wirejack.link.Link;
import org.wirejack.link.PacketBatch;

/** A network of one host and no kernel: what is sent can be received. One thread. */
final class LoopLink implements Link {
    private static final InetSocketAddress HERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    /** A power of two. */
    private static final int PLACES = 256;

    private static final int PLACE_BYTES = 2048;

    private final MemorySegment memory = Arena.ofAuto().allocate(PLACES * PLACE_BYTES);
    private final int[] lengths = new int[PLACES];
    private int sent;
    private int received;

    @Override
    public int send(PacketBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            int place = sent++ & PLACES - 1;
            lengths[place] = batch.length(i);
            MemorySegment.copy(batch.memory(), batch.offset(i), memory, (long) place * PLACE_BYTES, batch.length(i));
        }
        return batch.size();
    }

    @Override
    public int receive(PacketBatch batch) {
        batch.clear();
        while (!batch.full() && received != sent) {
            int place = received++ & PLACES - 1;
            MemorySegment.copy(
                    memory, (long) place * PLACE_BYTES, batch.memory(), batch.offset(batch.size()), lengths[place]);
            batch.add(lengths[place]);
        }
        return batch.size();
    }

    @Override
    public boolean await(long deadlineNanos) {
        return received != sent;
    }

    @Override
    public long sendFailures() {
        return 0;
    }

    @Override
    public InetSocketAddress localAddress() {
        return HERE;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return HERE;
    }

    @Override
    public void close() {}
}
