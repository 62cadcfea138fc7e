package org.wirejack.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CapabilityTest {
    @Test
    void offerAndAcceptanceLookDifferent() {
        int offer = Capability.offer(Capability.PORT_GROUPS);
        int acceptance = Capability.acceptance(Capability.PORT_GROUPS);
        assertEquals(0x5741_0001, offer);
        assertEquals(0x5751_0001, acceptance);
        assertTrue(Capability.isOffer(offer) && !Capability.isAcceptance(offer));
        assertTrue(Capability.isAcceptance(acceptance) && !Capability.isOffer(acceptance));
        assertEquals(Capability.PORT_GROUPS, Capability.extensions(offer));
        assertEquals(Capability.PORT_GROUPS, Capability.extensions(acceptance));
    }

    @Test
    void everyRefusalTellsItsReason() {
        for (RefusalReason reason : RefusalReason.values()) {
            int word = Capability.refusal(reason);
            assertTrue(Capability.isRefusal(word));
            assertEquals(reason, Capability.reason(word));
            assertEquals(0, Capability.extensions(word));
        }
    }

    @Test
    void stockValuesAndOtherVersionsAreNoWords() {
        int offer = Capability.offer(Capability.PORT_GROUPS);
        for (int word : new int[] {0, 1, -1, offer + (1 << 16), offer ^ 1 << 31, 0x5761_0005, 0x5771_0000}) {
            assertFalse(Capability.isOffer(word));
            assertFalse(Capability.isAcceptance(word));
            assertFalse(Capability.isRefusal(word));
            assertEquals(0, Capability.extensions(word));
        }
    }
}
