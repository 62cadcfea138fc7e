package org.wirejack.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.NetworkInterface;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterfaceChoiceTest {
    @Test
    void findsByName() {
        assertEquals(List.of("lo"), names(InterfaceChoice.of("lo")));
    }

    @Test
    void findsByLocalAddress() {
        assertEquals(List.of("lo"), names(InterfaceChoice.of("127.0.0.1")));
    }

    @Test
    void allIncludesLoopback() {
        assertTrue(names(InterfaceChoice.all()).contains("lo"));
    }

    @Test
    void unknownInterfaceIsRefusedWithThoseThatThereAre() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> InterfaceChoice.of("eth99"));

        assertTrue(refusal.getMessage().contains("\"eth99\""), refusal::getMessage);
        assertTrue(refusal.getMessage().contains("lo (127.0.0.1"), refusal::getMessage);
    }

    private static List<String> names(InterfaceChoice choice) {
        return choice.up().stream().map(NetworkInterface::getName).toList();
    }
}
