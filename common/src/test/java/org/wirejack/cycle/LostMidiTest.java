package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wirejack.wire.DataType;
import org.wirejack.wire.Stream;

class LostMidiTest {
    private static final int FRAMES = 64;

    private final LostMidi lost = new LostMidi();

    /** The cycle as it is when those of its packets have come that are not of this type. */
    private static CycleSlot slot(CycleFormat format, int cycle, int lostType) {
        CycleReceiver receiver = new CycleReceiver(format, Stream.SEND, ReceiverShape.slave(2), new CycleCounters());
        receiver.window().slots().restart(cycle);
        List<byte[]> packets = new Datagrams(format, Stream.SEND).cycle(cycle);
        MemoryLink link = new MemoryLink(new FakeClock());
        packets.stream()
                .filter(packet -> Datagrams.header(packet).dataType() != lostType)
                .forEach(link::deliver);
        receiver.drain(link, 0);
        CycleSlot slot = receiver.due();
        assertNotNull(slot);
        return slot;
    }

    private boolean mayHang(@Nullable CycleSlot slot) {
        return lost.mayHang(slot, FRAMES);
    }

    @Test
    void sessionBeginsWithTheEndOfTheNotesBefore() {
        assertTrue(mayHang(slot(Formats.ours(2, 1).format(), 1, 0)));
        assertFalse(mayHang(slot(Formats.ours(2, 1).format(), 2, 0)));
    }

    @Test
    void everyCycleThatIsLostCountsWithAStockPeer() {
        CycleFormat format = Formats.stock(2, 1).format();
        mayHang(slot(format, 1, 0));
        assertFalse(mayHang(slot(format, 2, 0)));
        assertTrue(mayHang(null));
        assertFalse(mayHang(slot(format, 4, 0)));
        assertTrue(mayHang(slot(format, 5, DataType.MIDI)));
        assertFalse(mayHang(slot(format, 6, DataType.AUDIO)));
        assertFalse(mayHang(slot(format, 7, DataType.SYNC)));
        assertTrue(mayHang(slot(format, 9, 0)), "cycle 8 was given up");
    }

    @Test
    void ofAPeerThatCountsOnlyALongSilenceDoes() {
        CycleFormat format = Formats.ours(2, 1).format();
        mayHang(slot(format, 1, 0));
        int cycle = 2;
        int patient = 0;
        while (!mayHang(patient % 2 == 0 ? null : slot(format, cycle, DataType.MIDI))) {
            cycle++;
            patient++;
        }
        assertEquals(4096 / FRAMES - 1, patient);
        assertFalse(mayHang(null));
        assertFalse(mayHang(slot(format, cycle + 5, 0)), "its events are counted");
    }
}
