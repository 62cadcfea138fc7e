package org.wirejack.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

class PortListTest {
    private final HeaderFlyweight sync = new HeaderFlyweight()
            .wrap(MemorySegment.ofArray(new byte[64]), 0, 64)
            .initialise();

    @Test
    void listsAreReadAsTheyWereWritten() {
        PortList.write(sync, new int[] {1, 3, 9, 9}, 3);
        assertEquals(48 + 12, sync.packetSize());
        assertTrue(PortList.check(sync, 10));
        assertEquals(9, PortList.get(sync, 2));
    }

    @Test
    void emptyListsAreFineWithoutChannels() {
        PortList.write(sync, new int[0], 0);
        assertEquals(48, sync.packetSize());
        assertTrue(PortList.check(sync, 0));
    }

    /** Releases before 1.9.11 fill their sync packets up to the MTU. */
    @Test
    void paddingBehindTheListIsFine() {
        PortList.write(sync, new int[] {0}, 1);
        assertTrue(PortList.check(sync.packetSize(64), 1));
    }

    @Test
    void listsBeyondThePacketOrTheStreamAreRefused() {
        PortList.write(sync, new int[] {0, 1}, 2);
        assertFalse(PortList.check(sync, 1), "index 1 of 1 channel");
        assertFalse(PortList.check(sync.activePorts(3), 4), "3 entries in 8 bytes");
        assertFalse(PortList.check(sync.activePorts(-1), 4));
        assertFalse(PortList.check(sync.activePorts(Integer.MAX_VALUE), 4));
        sync.activePorts(2).payloadInt(0, -1);
        assertFalse(PortList.check(sync, 4));
    }
}
