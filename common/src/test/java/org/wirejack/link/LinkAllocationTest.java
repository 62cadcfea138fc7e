package org.wirejack.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CYCLES = 10_000;
    private static final int ROUNDS = 40;
    private static final int DATAGRAMS = 4;

    @ParameterizedTest
    @MethodSource("org.wirejack.link.LinkPair#kinds")
    void cyclesAllocateNothingOnceCompiled(LinkKind kind) throws IOException {
        try (LinkPair pair = new LinkPair(kind)) {
            PacketBatch out = LinkPair.filled(1, 1472, 100, 1, 48);
            PacketBatch in = LinkPair.batch(2 * DATAGRAMS, 1472);
            long leastBytes = Long.MAX_VALUE;

            // The first rounds compile; a later one with none shows that the calls themselves need none.
            for (int round = 0; round < ROUNDS && leastBytes > 0; round++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                cycles(pair, out, in);
                leastBytes = Math.min(leastBytes, THREADS.getCurrentThreadAllocatedBytes() - before);
            }

            assertEquals(0, leastBytes);
        }
    }

    /** Sends, waits, receives, receives nothing, and waits in vain. */
    private static void cycles(LinkPair pair, PacketBatch out, PacketBatch in) {
        for (int i = 0; i < CYCLES; i++) {
            require(pair.near.send(out) == DATAGRAMS);
            require(pair.far.await(System.nanoTime() + 5_000_000_000L));
            require(pair.far.receive(in) == DATAGRAMS);
            require(pair.far.receive(in) == 0);
            require(!pair.far.await(System.nanoTime()));
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new AssertionError("the link is not as it should be");
        }
    }
}
