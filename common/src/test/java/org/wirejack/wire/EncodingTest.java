package org.wirejack.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EncodingTest {
    @Test
    void isWrittenAsTheUserSaysIt() {
        assertEquals("float", Encoding.FLOAT.toString());
        assertEquals("int16", Encoding.INT16.toString());
        assertEquals("opus:128", Encoding.opus(128).toString());
    }

    @Test
    void ratesOutOfRangeAreNamed() {
        assertEquals(
                "Opus kbit/s 7: allowed are 8 to 512",
                assertThrows(IllegalArgumentException.class, () -> Encoding.opus(7))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Encoding.opus(513));
    }
}
