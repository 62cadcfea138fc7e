package org.wirejack.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CapabilityTest {
    @Test
    void whatStockPeersSayIsNothingOfOurs() {
        for (int word : new int[] {0, 1, -1, 2, 4, 5, 6}) {
            assertFalse(Capability.isOffer(word) || Capability.isAcceptance(word) || Capability.isRefusal(word));
            assertEquals(0, Capability.extensions(word));
        }
    }

    @Test
    void offerSentBackIsNoAcceptance() {
        int offer = Capability.offer(Capability.KNOWN);
        assertTrue(Capability.isOffer(offer));
        assertFalse(Capability.isAcceptance(offer));
        assertFalse(Capability.isRefusal(offer));
        assertEquals(Capability.KNOWN, Capability.extensions(offer));
    }

    @Test
    void acceptanceCarriesItsExtensions() {
        int acceptance = Capability.acceptance(Capability.PORT_GROUPS);
        assertTrue(Capability.isAcceptance(acceptance));
        assertFalse(Capability.isOffer(acceptance));
        assertEquals(Capability.PORT_GROUPS, Capability.extensions(acceptance));
    }

    @Test
    void extensionsNeverReachTheOtherBits() {
        assertEquals(Capability.offer(0xFFFF), Capability.offer(-1));
        assertTrue(Capability.isOffer(Capability.offer(-1)));
    }

    @ParameterizedTest
    @EnumSource
    void refusalCarriesItsReason(RefusalReason reason) {
        int refusal = Capability.refusal(reason);
        assertTrue(Capability.isRefusal(refusal));
        assertFalse(Capability.isOffer(refusal) || Capability.isAcceptance(refusal));
        assertEquals(reason, Capability.reason(refusal));
        assertEquals(0, Capability.extensions(refusal));
    }

    @Test
    void reasonFromALaterVersionIsNoRefusal() {
        assertFalse(Capability.isRefusal(Capability.refusal(RefusalReason.VERSION) | 0x7FFF));
    }

    @Test
    void wordOfALaterVersionIsNothing() {
        int later = Capability.offer(Capability.KNOWN) + (1 << 16);
        assertFalse(Capability.isOffer(later));
        assertEquals(0, Capability.extensions(later));
    }

    @Test
    void noWordIsOfTwoKinds() {
        Random random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            int word = 0x57 << 24 | random.nextInt(1 << 24);
            int kinds = (Capability.isOffer(word) ? 1 : 0)
                    + (Capability.isAcceptance(word) ? 1 : 0)
                    + (Capability.isRefusal(word) ? 1 : 0);
            assertTrue(kinds <= 1);
        }
    }
}
