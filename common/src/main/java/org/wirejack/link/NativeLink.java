package org.wirejack.link;

import java.net.InetSocketAddress;
import org.wirejack.rt.Counter;
import org.wirejack.rt.Errno;

/**
 * A link on Linux's own socket calls, for deadlines below a millisecond.
 *
 * <p>Cycle thread only, but for {@link #close}; a link that is closed during a call lets go of its socket when that
 * call returns, at once.
 */
final class NativeLink implements Link {
    private static final int SHUT_RD = 0;

    private final DescriptorGuard guard = new DescriptorGuard();
    private final Counter sendFailures = new Counter();
    private final Errno errno = new Errno();
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private final int descriptor;
    private final KernelBuffers kernelBuffers;
    private final NativePoll poll;
    private final NativeSender sender;
    private final NativeReceiver receiver;

    NativeLink(int localPort, InetSocketAddress remote, int bufferBytes) {
        this.remote = remote;
        descriptor = NativeSocket.open(localPort, remote, bufferBytes);
        local = NativeSocket.localAddress(descriptor);
        kernelBuffers = NativeSocket.kernelBuffers(descriptor);
        poll = new NativePoll(descriptor);
        sender = new NativeSender(descriptor, sendFailures);
        receiver = new NativeReceiver(descriptor, sendFailures);
    }

    @Override
    public int send(PacketBatch batch) {
        if (!guard.enter()) {
            return CLOSED;
        }
        try {
            return sender.send(batch);
        } finally {
            leave();
        }
    }

    @Override
    public int receive(PacketBatch batch) {
        if (!guard.enter()) {
            return CLOSED;
        }
        try {
            return receiver.receive(batch);
        } finally {
            leave();
        }
    }

    @Override
    public int receiveSome(PacketBatch batch) {
        if (!guard.enter()) {
            return CLOSED;
        }
        try {
            return receiver.receiveSome(batch);
        } finally {
            leave();
        }
    }

    @Override
    public boolean await(long deadlineNanos) {
        if (!guard.enter()) {
            return false;
        }
        try {
            return (receiver.refusalKept() || poll.await(errno, deadlineNanos)) && !guard.ending();
        } finally {
            leave();
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
