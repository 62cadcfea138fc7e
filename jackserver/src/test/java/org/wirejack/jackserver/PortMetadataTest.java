package org.wirejack.jackserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PortMetadataTest {
    @Test
    void portNamesReadAsPeopleWriteThem() {
        assertEquals("To slave 12", PortMetadata.pretty("to_slave_12"));
        assertEquals("MIDI from slave 1", PortMetadata.pretty("midi_from_slave_1"));
        assertEquals("Out", PortMetadata.pretty("out"));
    }
}
