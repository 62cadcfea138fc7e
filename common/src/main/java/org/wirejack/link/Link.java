package org.wirejack.link;

import java.net.InetSocketAddress;

/**
 * One session's UDP socket, connected to its peer. Nothing here blocks but {@link #await}.
 *
 * <p>Cycle thread only, but for {@link #close}, which any thread may call and which ends an {@link #await}.
 */
public interface Link extends AutoCloseable {
    /** Result of a call whose peer has no socket any more (ICMP port unreachable). */
    int REFUSED = -1;

    /** Result of a call on a closed link. */
    int CLOSED = -2;

    /**
     * Sends every datagram of the batch in order; those that the kernel does not take are dropped and counted by
     * {@link #sendFailures}. A refusal ends the batch: what was not sent by then is dropped and counted too. Empty
     * datagrams need not be sent.
     *
     * @return datagrams that the kernel took, {@link #REFUSED} or {@link #CLOSED}
     */
    int send(PacketBatch batch);

    /**
     * Replaces the batch by datagrams that have arrived, as many as there are and fit. Datagrams longer than a place
     * are reported with length 0. An empty datagram has length 0 too.
     *
     * @return datagrams received, 0 when there are none, {@link #REFUSED} or {@link #CLOSED}
     */
    int receive(PacketBatch batch);

    /**
     * As {@link #receive}, but may leave datagrams for the next call though they would fit: asks the system no further once there
     * is one.
     */
    default int receiveSome(PacketBatch batch) {
        return receive(batch);
    }

    /**
     * Waits until a datagram (or an error) can be received.
     *
     * @param deadlineNanos in {@link System#nanoTime()}'s time
     * @return false when the deadline came first, or the link is closed
     */
    boolean await(long deadlineNanos);

    /** Datagrams that the kernel did not take since the link was opened. Any thread. */
    long sendFailures();

    /** What the kernel gave; it does not change. Any thread. */
    default KernelBuffers kernelBuffers() {
        return KernelBuffers.UNKNOWN;
    }

    InetSocketAddress localAddress();

    InetSocketAddress remoteAddress();

    /** Twice is fine. */
    @Override
    void close();
}
