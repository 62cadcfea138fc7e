package org.wirejack.link;

import org.wirejack.rt.Errno;

/**
 * Hands the kernel many datagrams in one call, which it cuts apart as late as it can: in the network card at best
 * (UDP_SEGMENT, Linux 4.18). On the wire they are what they would be one by one. Cycle thread only.
 *
 * <p>A train is made of equally long datagrams that follow each other; one that is shorter ends it.
 */
final class OutgoingTrains {
    private static final int UDP_SEGMENT = 103;
    /** What every Linux that has trains takes in one. */
    private static final int MOST_DATAGRAMS = 64;
    /** Of an IP packet, less its own header and UDP's at their longest. */
    private static final int MOST_BYTES = 65_535 - 60 - 8;

    private final TrainMessage message = new TrainMessage(MOST_DATAGRAMS);
    private final int descriptor;
    private boolean usable;

    OutgoingTrains(int descriptor) {
        this.descriptor = descriptor;
        // An older kernel would take the whole train for one datagram.
        usable = NativeSocket.set(descriptor, TrainMessage.SOL_UDP, UDP_SEGMENT, 0);
    }

    /** Datagrams of the batch that go together, from one on: at least 1. */
    int length(PacketBatch batch, int from) {
        int eachBytes = batch.length(from);
        int datagrams = 1;
        int bytes = eachBytes;
        boolean open = usable && eachBytes > 0;
        while (open && from + datagrams < batch.size() && datagrams < MOST_DATAGRAMS) {
            int next = batch.length(from + datagrams);
            bytes += next;
            if (next == 0 || next > eachBytes || bytes > MOST_BYTES) {
                break;
            }
            datagrams++;
            open = next == eachBytes;
        }
        return datagrams;
    }

    boolean send(Errno errno, PacketBatch batch, int from, int datagrams, int flags) {
        long address = batch.memory().address();
        for (int i = 0; i < datagrams; i++) {
            message.piece(i, address + batch.offset(from + i), batch.length(from + i));
        }
        message.pieces(datagrams);
        message.tell(UDP_SEGMENT, batch.length(from));
        return SocketCalls.sendmsg(errno, descriptor, message.memory(), flags) >= 0;
    }

    /**
     * After a failure: whether the way to the peer takes no trains (a datagram that has to be cut in fragments, a card
     * that makes no checksums). From then on all go one by one.
     */
    boolean givenUp(Errno errno) {
        int error = errno.value();
        usable &= error != Errno.EINVAL && error != Errno.EIO && error != Errno.EMSGSIZE;
        return !usable;
    }
}
