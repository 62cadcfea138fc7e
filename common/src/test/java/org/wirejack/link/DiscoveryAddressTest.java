package org.wirejack.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryAddressTest {
    @Test
    void readsDottedAddresses() {
        assertEquals(
                "225.3.19.154:19000", DiscoveryAddress.of("225.3.19.154", 19000).toString());
    }

    @Test
    void resolvesNames() {
        assertEquals("127.0.0.1:1", DiscoveryAddress.of("localhost", 1).toString());
    }

    @Test
    void knowsGroupsFromAddresses() {
        assertTrue(DiscoveryAddress.of("224.0.0.0", 1).group());
        assertTrue(DiscoveryAddress.of("239.255.255.255", 1).group());
        assertFalse(DiscoveryAddress.of("240.0.0.0", 1).group());
        assertFalse(DiscoveryAddress.of("192.168.1.5", 1).group());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "::1", "nobody.invalid"})
    void refusesWhatIsNoAddress(String text) {
        assertThrows(IllegalArgumentException.class, () -> DiscoveryAddress.of(text, 19000));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65536})
    void refusesWhatIsNoPort(int port) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> DiscoveryAddress.of("127.0.0.1", port));
        assertTrue(refusal.getMessage().contains("" + port), refusal::getMessage);
    }
}
