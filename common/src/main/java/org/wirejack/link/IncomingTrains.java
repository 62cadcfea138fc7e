package org.wirejack.link;

import org.wirejack.rt.Errno;

/**
 * Takes what the kernel has put together of a peer's datagrams in one call (UDP_GRO, Linux 5.0). Cycle thread only.
 */
final class IncomingTrains {
    private static final int UDP_GRO = 104;

    private final TrainMessage message = new TrainMessage(1);
    private final int descriptor;
    private boolean asked;
    private boolean usable;

    IncomingTrains(int descriptor) {
        this.descriptor = descriptor;
        message.pieces(1);
    }

    /** Whether they come; asks the kernel for them the first time, since only some batches have room for one. */
    boolean usable() {
        if (!asked) {
            asked = true;
            usable = NativeSocket.set(descriptor, TrainMessage.SOL_UDP, UDP_GRO, 1);
        }
        return usable;
    }

    /** @return false when there is none, for now */
    boolean receive(Errno errno, PacketBatch batch, int flags) {
        message.piece(0, batch.trainAddress(), PacketBatch.TRAIN_BYTES);
        message.listen();
        int bytes = (int) SocketCalls.recvmsg(errno, descriptor, message.memory(), flags);
        if (bytes >= 0) {
            int told = message.told(UDP_GRO);
            batch.addTrain(bytes, told > 0 ? told : Math.max(1, bytes));
        }
        return bytes >= 0;
    }
}
