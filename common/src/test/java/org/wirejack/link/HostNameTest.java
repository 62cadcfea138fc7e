package org.wirejack.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HostNameTest {
    @Test
    void fitsTheWireAndIsNeverEmpty() {
        String name = HostName.local();

        assertFalse(name.isBlank());
        assertEquals(name.strip(), name);
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255);
    }
}
