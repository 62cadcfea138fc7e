package org.wirejack.cycle;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.wirejack.link.KernelBuffers;
import org.wirejack.wire.Stream;

/**
 * Says once that the kernel's buffers are too small for a session, what follows, and what helps. Who may not have more
 * than the system's limit gets its 200 kB, which many channels fill within one cycle.
 *
 * <p>Control threads, several at a time.
 */
public final class BufferNotice {
    /** Of the session's latency, one cycle is about to be read, and one may come early. */
    private static final int CYCLES_BESIDE_LATENCY = 2;

    /** The kernel counts a datagram's bookkeeping as well, about as much again. */
    private static final long BYTES_PER_BYTE = 2;

    private final AtomicBoolean said = new AtomicBoolean();

    /**
     * @param received the stream that this end receives
     * @return null if all fits, or it was said before
     */
    public @Nullable String line(CycleFormat format, Stream received, KernelBuffers had) {
        String line = receiving(format, received, had.receiveBytes());
        if (line == null) {
            line = sending(format, received.opposite(), had.sendBytes());
        }
        return line != null && said.compareAndSet(false, true) ? line : null;
    }

    private static @Nullable String receiving(CycleFormat format, Stream stream, long hadBytes) {
        long needed = (long) format.params().latencyCycles() + CYCLES_BESIDE_LATENCY;
        long fitting = hadBytes / cycleBytes(format, stream);
        if (fitting >= needed) {
            return null;
        }
        String what = fitting == 0
                ? "the kernel's buffer does not hold a whole cycle of this session: packets will be lost"
                : "the kernel's buffer holds " + fitting + " of " + needed
                        + " cycles of this session: packets will be lost when this computer is busy";
        return what + cure(format, "rmem_max");
    }

    private static @Nullable String sending(CycleFormat format, Stream stream, long hadBytes) {
        return hadBytes >= cycleBytes(format, stream)
                ? null
                : "the kernel's buffer does not take a whole cycle of this session: its last packets may not leave"
                        + cure(format, "wmem_max");
    }

    private static String cure(CycleFormat format, String limit) {
        return "; as root: sysctl -w net.core." + limit + "=" + format.bufferBytes();
    }

    private static long cycleBytes(CycleFormat format, Stream stream) {
        return BYTES_PER_BYTE * format.packets(stream) * format.params().mtu();
    }
}
