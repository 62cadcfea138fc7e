package org.wirejack.cli.man;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RoffTest {
    @Test
    void aLineOfTextIsNeverARequest() {
        assertEquals("\\&.conf is a file\n", new Roff().words(".conf is a file").toString());
        assertEquals("\\(aqlib\\(aq\n", new Roff().words("'lib'").toString());
    }

    @Test
    void whatIsTypedCanBePastedFromThePage() {
        assertEquals("\\fB\\-\\-mtu\\fR", Roff.bold("--mtu"));
        assertEquals("\\(ti/.config/a\\eb", Roff.text("~/.config/a\\b"));
    }

    @Test
    void lettersBeyondAsciiAreNamed() {
        assertEquals("Waiting\\[u2026]", Roff.text("Waiting…"));
    }
}
