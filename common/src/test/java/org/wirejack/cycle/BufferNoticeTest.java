package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wirejack.link.KernelBuffers;
import org.wirejack.wire.Stream;

class BufferNoticeTest {
    /** What Linux gives at the most where rmem_max is as it comes: 212 992, doubled. */
    private static final long USUAL_BYTES = 425_984;

    private final BufferNotice notice = new BufferNotice();

    @Test
    void saysNothingWhereTheUsualBufferIsEnough() {
        assertNull(line(Formats.ours(2, 1).format(), USUAL_BYTES, USUAL_BYTES));
        assertNull(line(Formats.ours(255, 0).format(), Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    void saysWithTheCureWhenCyclesDoNotFit() {
        CycleFormat format = Formats.ours(32, 0).period(1024).format();

        String line = line(format, USUAL_BYTES, USUAL_BYTES);

        assertNotNull(line);
        assertTrue(line.startsWith("the kernel's buffer holds 1 of 4 cycles of this session"), line);
        assertTrue(line.endsWith("; as root: sysctl -w net.core.rmem_max=" + format.bufferBytes()), line);
    }

    @Test
    void saysWhenNotEvenOneCycleFits() {
        String line = line(Formats.ours(255, 0).period(1024).format(), USUAL_BYTES, USUAL_BYTES);

        assertNotNull(line);
        assertTrue(line.contains("does not hold a whole cycle"), line);
    }

    @Test
    void saysWhenACycleDoesNotLeaveWhole() {
        String line = line(Formats.ours(255, 0).period(1024).format(), Long.MAX_VALUE, USUAL_BYTES);

        assertNotNull(line);
        assertTrue(line.contains("sysctl -w net.core.wmem_max="), line);
    }

    @Test
    void saysItOnce() {
        CycleFormat format = Formats.ours(32, 0).period(1024).format();
        assertNotNull(line(format, USUAL_BYTES, USUAL_BYTES));
        assertNull(line(format, USUAL_BYTES, USUAL_BYTES));
    }

    /** The cure cures: with the limit that it names, the kernel gives twice that. */
    @Test
    void saysNothingAfterTheCure() {
        CycleFormat format = Formats.ours(255, 2).period(1024).format();
        assertEquals(null, line(format, 2L * format.bufferBytes(), 2L * format.bufferBytes()));
    }

    private @Nullable String line(CycleFormat format, long receiveBytes, long sendBytes) {
        return notice.line(format, Stream.SEND, new KernelBuffers(receiveBytes, sendBytes));
    }
}
