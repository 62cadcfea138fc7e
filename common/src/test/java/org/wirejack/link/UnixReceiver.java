package org.wirejack.link;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.wirejack.rt.Errno;

/** The other end of a {@link UnixDatagramSocket}, as systemd has it. */
public final class UnixReceiver implements AutoCloseable {
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int LONGEST_BYTES = 4096;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Errno errno = new Errno();
    private final Arena arena = Arena.ofShared();
    private final MemorySegment place = arena.allocate(LONGEST_BYTES);
    private final int descriptor;

    /** @param name a path, or {@code @} and a name */
    public UnixReceiver(String name) {
        descriptor = SocketCalls.socket(errno, AF_UNIX, SOCK_DGRAM);
        if (SocketCalls.bind(errno, descriptor, UnixDatagramSocket.address(name, arena)) != 0) {
            throw new IllegalStateException(name + ": " + errno.text());
        }
    }

    /** Waits for the next one. */
    public String next() {
        if (!new NativePoll(descriptor).await(errno, System.nanoTime() + PATIENCE_NANOS)) {
            throw new IllegalStateException("nothing came");
        }
        long bytes = SocketCalls.recv(errno, descriptor, place, 0);
        return new String(place.asSlice(0, bytes).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    /** Whether one is there already. */
    public boolean waiting() {
        return new NativePoll(descriptor).await(errno, System.nanoTime());
    }

    @Override
    public void close() {
        SocketCalls.close(errno, descriptor);
        arena.close();
    }
}
