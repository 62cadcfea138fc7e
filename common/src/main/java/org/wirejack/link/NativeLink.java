package org.wirejack.link;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import org.wirejack.rt.Counter;
import org.wirejack.rt.Errno;

/**
 * A link on Linux's own socket calls, for deadlines below a millisecond. One call per datagram: sendmmsg and recvmmsg
 * were measured, and gain less in bursts than they cost single datagrams.
 *
 * <p>Cycle thread only, but for {@link #close}; a link that is closed during a call lets go of its socket when that
 * call returns, at once.
 */
final class NativeLink implements Link {
    private static final int MSG_TRUNC = 0x20;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int SHUT_RD = 0;
    private static final int MOST_EARLIER_DATAGRAMS = 1000;

    private final DescriptorGuard guard = new DescriptorGuard();
    private final Counter sendFailures = new Counter();
    private final Errno errno = new Errno();
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private final int descriptor;
    private final KernelBuffers kernelBuffers;
    private final NativePoll poll;

    /** A refusal that arrived behind datagrams, to be told at the next call. */
    private boolean refusalKept;

    NativeLink(int localPort, InetSocketAddress remote, int bufferBytes) {
        this.remote = remote;
        descriptor = NativeSocket.open(localPort, remote, bufferBytes);
        local = NativeSocket.localAddress(descriptor);
        kernelBuffers = NativeSocket.kernelBuffers(descriptor);
        poll = new NativePoll(descriptor);
        discardEarlier();
    }

    @Override
    public int send(PacketBatch batch) {
        if (!guard.enter()) {
            return CLOSED;
        }
        try {
            return sendAll(batch);
        } finally {
            leave();
        }
    }

    private int sendAll(PacketBatch batch) {
        int taken = 0;
        for (int i = 0; i < batch.size(); i++) {
            if (sendOne(batch, i)) {
                taken++;
            } else if (errno.value() == Errno.ECONNREFUSED) {
                sendFailures.add(batch.size() - i);
                return REFUSED;
            } else {
                sendFailures.increment();
            }
        }
        return taken;
    }

    private boolean sendOne(PacketBatch batch, int index) {
        int flags = MSG_DONTWAIT | MSG_NOSIGNAL;
        return SocketCalls.send(errno, descriptor, batch.place(index), batch.length(index), flags) >= 0;
    }

    @Override
    public int receive(PacketBatch batch) {
        if (!guard.enter()) {
            return CLOSED;
        }
        try {
            return receiveAll(batch);
        } finally {
            leave();
        }
    }

    private int receiveAll(PacketBatch batch) {
        batch.clear();
        while (!batch.full() && !refusalKept && receiveOne(batch)) {
            // Until there is no more.
        }
        return batch.size() == 0 && takeRefusal() ? REFUSED : batch.size();
    }

    /** @return false when there is none, for now */
    private boolean receiveOne(PacketBatch batch) {
        MemorySegment place = batch.place(batch.size());
        long length = SocketCalls.recv(errno, descriptor, place, MSG_DONTWAIT | MSG_TRUNC);
        if (length >= 0) {
            batch.add(length <= batch.strideBytes() ? (int) length : 0);
            return true;
        }
        if (errno.value() == Errno.ECONNREFUSED) {
            refusalKept = true;
        } else if (errno.value() != Errno.EAGAIN) {
            // The network's late word about a datagram that the kernel had taken.
            sendFailures.increment();
        }
        return false;
    }

    private boolean takeRefusal() {
        boolean taken = refusalKept;
        refusalKept = false;
        return taken;
    }

    @Override
    public boolean await(long deadlineNanos) {
        if (!guard.enter()) {
            return false;
        }
        try {
            return (refusalKept || poll.await(errno, deadlineNanos)) && !guard.ending();
        } finally {
            leave();
        }
    }

    /** What came from anybody between binding and connecting; a peer says nothing before we have spoken. */
    private void discardEarlier() {
        MemorySegment place = Arena.ofAuto().allocate(1);
        int rest = MOST_EARLIER_DATAGRAMS;
        while (rest > 0 && SocketCalls.recv(errno, descriptor, place, MSG_DONTWAIT) >= 0) {
            rest--;
        }
    }

    @Override
    public long sendFailures() {
        return sendFailures.get();
    }

    @Override
    public KernelBuffers kernelBuffers() {
        return kernelBuffers;
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
        if (guard.startEnding()) {
            // Ends a poll that runs; the descriptor is good until finishEnding.
            SocketCalls.shutdown(new Errno(), descriptor, SHUT_RD);
            if (guard.finishEnding()) {
                release();
            }
        }
    }

    private void leave() {
        if (guard.leave()) {
            release();
        }
    }

    private void release() {
        SocketCalls.close(new Errno(), descriptor);
    }
}
