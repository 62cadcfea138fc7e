package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wirejack.wire.Capability;
import org.wirejack.wire.Stream;

class CycleFormatTest {
    @Test
    void extensionsHoldOnlyWhenTheyWereAccepted() {
        assertTrue(Formats.ours(2, 0).format().portGroups());
        assertFalse(Formats.stock(2, 0).format().portGroups());
        int offer = Capability.offer(Capability.KNOWN);
        assertFalse(Formats.ours(2, 0).capability(offer).format().portGroups(), "a stock master sends offers back");
        CycleFormat plain =
                Formats.ours(2, 0).capability(Capability.acceptance(0)).format();
        assertFalse(plain.portGroups() || plain.tellsFreewheel());
        assertTrue(plain.peerIsOurs());
    }

    @Test
    void periodLastsItsFramesAtTheRate() {
        assertEquals(1_333_333, Formats.ours(2, 0).format().periodNanos());
    }

    @Test
    void kernelBuffersHoldMoreThanTheLatencyWithinReason() {
        assertEquals(1 << 20, Formats.ours(0, 0).format().bufferBytes());
        assertTrue(Formats.ours(64, 0).mode(true, 30).format().bufferBytes() > 64 * 64 * 4 * 38);
        int most = Formats.ours(255, 255).period(8192).mode(true, 30).format().bufferBytes();
        assertEquals(128 << 20, most);
    }

    @Test
    void windowThatWouldFillTheHeapDoesNotFit() {
        CycleFormat usual = Formats.ours(64, 1).period(1024).mode(false, 5).format();
        assertTrue(usual.windowFits(Stream.SEND) && usual.windowFits(Stream.RETURN));
        CycleFormat most = Formats.ours(255, 255).period(8192).mode(true, 30).format();
        assertTrue(most.windowBytes(Stream.SEND) > 64L * 255 * 8192 * 4);
        long heapBytes = Runtime.getRuntime().maxMemory();
        assertEquals(most.windowBytes(Stream.SEND) <= heapBytes / 4, most.windowFits(Stream.SEND));
    }
}
