package org.wirejack.jackserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OpenStatusTest {
    @Test
    void everyReasonIsNamed() {
        assertEquals("no JACK server is running here for this user", OpenStatus.text(0x11));
        assertEquals(
                "its name is taken, the server's version is another one than the library's", OpenStatus.text(0x405));
    }

    @Test
    void aReasonWithoutWordsIsANumber() {
        assertEquals("the server refuses it (status 0x101)", OpenStatus.text(0x101));
    }
}
