package org.wirejack.link;

import org.wirejack.rt.Counter;
import org.wirejack.rt.Errno;

/** Sends batches on one socket of Linux, in as few calls as it takes. Cycle thread only. */
final class NativeSender {
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int FLAGS = MSG_DONTWAIT | MSG_NOSIGNAL;

    private final Errno errno = new Errno();
    private final int descriptor;
    private final Counter failures;
    private final OutgoingTrains trains;

    NativeSender(int descriptor, Counter failures) {
        this.descriptor = descriptor;
        this.failures = failures;
        trains = new OutgoingTrains(descriptor);
    }

    /** @return datagrams that the kernel took, or {@link Link#REFUSED} */
    int send(PacketBatch batch) {
        int taken = 0;
        int next = 0;
        while (next < batch.size()) {
            int datagrams = trains.length(batch, next);
            if (send(batch, next, datagrams)) {
                taken += datagrams;
            } else if (errno.value() == Errno.ECONNREFUSED) {
                failures.add(batch.size() - next);
                return Link.REFUSED;
            } else if (datagrams > 1 && trains.givenUp(errno)) {
                continue;
            } else {
                failures.add(datagrams);
            }
            next += datagrams;
        }
        return taken;
    }

    private boolean send(PacketBatch batch, int from, int datagrams) {
        return datagrams == 1
                ? SocketCalls.send(errno, descriptor, batch.place(from), batch.length(from), FLAGS) >= 0
                : trains.send(errno, batch, from, datagrams, FLAGS);
    }
}
