package org.wirejack.jackserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.MidiBuffer;

class MidiBacklogTest {
    private static final int FRAMES = 64;

    /** Has room for so many bytes. */
    private static final class SmallRoom implements EventRoom {
        private final List<String> events = new ArrayList<>();
        private int bytes;
        private int lastFrame;

        SmallRoom(int bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean add(int frame, byte[] data, int length) {
            assertTrue(frame >= lastFrame && frame < FRAMES, () -> "frame " + frame + " after " + lastFrame);
            lastFrame = frame;
            if (length > bytes) {
                return false;
            }
            bytes -= length;
            events.add(frame + ":" + HexFormat.of().formatHex(Arrays.copyOf(data, length)));
            return true;
        }
    }

    private final EventCounters counters = new EventCounters();
    private final MidiBacklog backlog = new MidiBacklog(counters);

    private List<String> cycle(int roomBytes, String... events) {
        MidiBuffer buffer = new MidiBuffer();
        for (String event : events) {
            int colon = event.indexOf(':');
            byte[] bytes = HexFormat.of().parseHex(event, colon + 1, event.length());
            assertTrue(buffer.add(Integer.parseInt(event.substring(0, colon)), bytes, 0, bytes.length));
        }
        return cycle(roomBytes, buffer);
    }

    private List<String> cycle(int roomBytes, MidiBuffer events) {
        SmallRoom room = new SmallRoom(roomBytes);
        backlog.give(events, FRAMES, room);
        return room.events;
    }

    @Test
    void whatFitsKeepsItsFrame() {
        assertEquals(List.of("3:903c64", "63:803c00"), cycle(100, "3:903c64", "63:803c00"));
        assertEquals(List.of(), cycle(100));
        assertEquals(0, counters.postponed().get() + counters.lost().get());
    }

    @Test
    void whatDoesNotFitGoesInOrderAtTheBeginningOfTheNextCycle() {
        assertEquals(List.of("1:903c64", "2:b00102"), cycle(7, "1:903c64", "2:b00102", "3:803c00", "4:f8"));
        assertEquals(List.of("0:803c00", "0:f8", "5:903d64"), cycle(7, "5:903d64", "6:803d00"));
        assertEquals(List.of("0:803d00"), cycle(7));
        assertEquals(List.of(), cycle(7));
        assertEquals(3, counters.postponed().get());
        assertEquals(0, counters.lost().get());
    }

    /** Or a short one would overtake a long one. */
    @Test
    void nothingOvertakesWhatWaits() {
        assertEquals(List.of("1:903c64"), cycle(7, "1:903c64", "2:f001020304f7", "3:f8"));
        assertEquals(List.of("0:f001020304f7", "0:f8"), cycle(7));
    }

    @Test
    void eventLongerThanTheWholeRoomIsLeftOutAndHoldsNothingUp() {
        assertEquals(List.of("2:803c00"), cycle(7, "1:f0010203040506f7", "2:803c00"));
        assertEquals(List.of("1:f8"), cycle(7, "1:f8", "2:f0010203040506f7", "3:803d00"));
        assertEquals(List.of("0:803d00"), cycle(7));
        assertEquals(2, counters.tooLong().get());
        assertEquals(2, counters.lost().get());
    }

    @Test
    void framesOutOfOrderOrBeyondThePeriodAreMoved() {
        assertEquals(List.of("5:f8", "5:fa", "63:fc"), cycle(100, "5:f8", "2:fa", "64:fc"));
    }

    /** Longer than any memory takes: some notes never sound, and none that has begun stays. */
    @Test
    void overloadLosesNotesAndNoEndOfOne() {
        int[] sounding = new int[128];
        for (int cycle = 0; cycle < 200; cycle++) {
            MidiBuffer events = new MidiBuffer();
            for (int i = 0; i < 300; i++) {
                byte key = (byte) (i & 0x7F);
                assertTrue(events.add(0, new byte[] {(byte) 0x90, key, 100}, 0, 3));
                assertTrue(events.add(0, new byte[] {(byte) 0x80, key, 0}, 0, 3));
            }
            hear(cycle(600, events), sounding);
        }
        for (List<String> rest = cycle(600); !rest.isEmpty(); rest = cycle(600)) {
            hear(rest, sounding);
        }
        assertTrue(counters.lost().get() > 10_000);
        assertEquals(0, Arrays.stream(sounding).sum());
    }

    private static void hear(List<String> events, int[] sounding) {
        for (String event : events) {
            byte[] bytes = HexFormat.of().parseHex(event.substring(event.indexOf(':') + 1));
            sounding[bytes[1]] = bytes[0] == (byte) 0x90 ? 1 : 0;
        }
    }

    @Test
    void aFullBufferFindsRoomToWaitWhole() {
        MidiBuffer full = new MidiBuffer();
        for (int i = 0; full.add(0, new byte[] {(byte) 0xB0, (byte) (i & 0x7F), 1}, 0, 3); i++) {}
        cycle(3, full);
        assertEquals(0, counters.lost().get());
        assertEquals(full.count() - 1, counters.postponed().get());
    }
}
