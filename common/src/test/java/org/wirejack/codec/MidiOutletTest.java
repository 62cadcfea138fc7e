package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.MidiBuffer;

class MidiOutletTest {
    private final MidiOutlet outlet = new MidiOutlet();
    private final MidiBuffer events = new MidiBuffer();

    MidiOutletTest() {
        outlet.begin(events);
    }

    private void deliver(String... hex) {
        for (String event : hex) {
            byte[] bytes = HexFormat.of().parseHex(event);
            assertTrue(outlet.add(0, bytes, 0, bytes.length));
        }
    }

    private List<String> ended() {
        outlet.begin(events);
        outlet.endNotes();
        return MidiText.events(events);
    }

    @Test
    void endsWhatSoundsAndNothingElse() {
        deliver("903c64", "933c64", "9f7f01", "903d64", "803d00", "903e64", "903e00");
        assertEquals(List.of("0:803c40", "0:833c40", "0:8f7f40"), ended());
        assertFalse(outlet.sounding());
        assertEquals(List.of(), ended());
    }

    @Test
    void liftsThePedalsThatAreDown() {
        deliver("b0407f", "b14040", "b2407f", "b24000", "b3427f", "b4457f", "b5407f", "b57900");
        assertEquals(List.of("0:b04000", "0:b14000", "0:b34200", "0:b44500"), ended());
    }

    @Test
    void messagesThatEndAllNotesLeaveNone() {
        deliver("903c64", "b07b00", "913c64", "b17800", "923c64", "b27e01");
        assertFalse(outlet.sounding());
        deliver("903c64", "b0407f", "ff");
        assertFalse(outlet.sounding());
    }

    @Test
    void whatIsNoNoteChangesNothing() {
        deliver("e03c64", "c03c", "f8", "f0903c64f7", "a03c64", "90", "903c");
        assertFalse(outlet.sounding());
    }

    @Test
    void everyNoteOfEveryChannelCanBeEndedAtOnce() {
        for (int note = 0; note < 16 * 128; note++) {
            byte[] on = {(byte) (0x90 | note >> 7), (byte) (note & 0x7F), 1};
            assertTrue(outlet.add(0, on, 0, 3));
        }
        assertEquals(2048, ended().size());
        assertFalse(outlet.sounding());
    }

    /** It may have been the end of one. */
    @Test
    void eventWithoutRoomEndsAllNotesInTheNextCycle() {
        deliver("903c64");
        MidiBuffer full = new MidiBuffer(0);
        outlet.begin(full);
        assertFalse(outlet.add(0, new byte[] {(byte) 0x80, 60, 0}, 0, 3));
        outlet.begin(events);
        assertEquals(List.of("0:803c40"), MidiText.events(events));
    }
}
