package org.wirejack.link;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.wirejack.rt.Counter;
import org.wirejack.rt.Errno;

/** Takes what has arrived on one socket of Linux. Cycle thread only, but for construction. */
final class NativeReceiver {
    private static final int MSG_TRUNC = 0x20;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int FLAGS = MSG_DONTWAIT | MSG_TRUNC;
    private static final int MOST_EARLIER_DATAGRAMS = 1000;

    private final Errno errno = new Errno();
    private final int descriptor;
    private final Counter failures;
    private final IncomingTrains trains;

    /** A refusal that arrived behind datagrams, to be told at the next call. */
    private boolean refusalKept;

    NativeReceiver(int descriptor, Counter failures) {
        this.descriptor = descriptor;
        this.failures = failures;
        trains = new IncomingTrains(descriptor);
        discardEarlier();
    }

    /** What came from anybody between binding and connecting; a peer says nothing before we have spoken. */
    private void discardEarlier() {
        MemorySegment place = Arena.ofAuto().allocate(1);
        int rest = MOST_EARLIER_DATAGRAMS;
        while (rest > 0 && SocketCalls.recv(errno, descriptor, place, MSG_DONTWAIT) >= 0) {
            rest--;
        }
    }

    /** @return datagrams, 0 when there are none, or {@link Link#REFUSED} */
    int receive(PacketBatch batch) {
        batch.clear();
        boolean inTrains = batch.hasRoomForTrain() && trains.usable();
        while (!batch.full() && !refusalKept && receiveNext(batch, inTrains)) {
            // Until there is no more.
        }
        return outcome(batch);
    }

    /** One system call: a datagram, or a train of them. */
    int receiveSome(PacketBatch batch) {
        batch.clear();
        if (!refusalKept) {
            receiveNext(batch, batch.hasRoomForTrain() && trains.usable());
        }
        return outcome(batch);
    }

    private int outcome(PacketBatch batch) {
        return batch.size() == 0 && takeRefusal() ? Link.REFUSED : batch.size();
    }

    boolean refusalKept() {
        return refusalKept;
    }

    /** @return false when there is none, for now */
    private boolean receiveNext(PacketBatch batch, boolean inTrains) {
        if (inTrains ? trains.receive(errno, batch, FLAGS) : receiveOne(batch)) {
            return true;
        }
        if (errno.value() == Errno.ECONNREFUSED) {
            refusalKept = true;
        } else if (errno.value() != Errno.EAGAIN) {
            // The network's late word about a datagram that the kernel had taken.
            failures.increment();
        }
        return false;
    }

    private boolean receiveOne(PacketBatch batch) {
        long length = SocketCalls.recv(errno, descriptor, batch.place(batch.size()), FLAGS);
        if (length >= 0) {
            batch.add(length <= batch.strideBytes() ? (int) length : 0);
        }
        return length >= 0;
    }

    private boolean takeRefusal() {
        boolean taken = refusalKept;
        refusalKept = false;
        return taken;
    }
}
