package org.wirejack.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ParamsPacketTest {
    private static final SessionParams PARAMS = new SessionParams(
            "synth", "desk", "pi", 1492, 7, 0x5741_0001, new ChannelCounts(3, 4, 5, 6), 44_100, 240, 1, 64, true, 9);

    @Test
    void everythingIsReadAsItWasWritten() {
        for (MessageKind kind : MessageKind.values()) {
            MemorySegment packet = ParamsPacket.write(kind, PARAMS);
            assertEquals(644, packet.byteSize());
            assertTrue(ParamsPacket.check(packet));
            assertEquals(kind, ParamsPacket.kind(packet));
            assertEquals(8, ParamsPacket.version(packet));
            assertEquals(PARAMS, ParamsPacket.read(packet));
        }
    }

    @Test
    void shortOrForeignPacketsAreNone() {
        MemorySegment packet = ParamsPacket.write(MessageKind.SETUP, PARAMS);
        assertFalse(ParamsPacket.check(packet.asSlice(0, 643)));
        assertFalse(ParamsPacket.check(packet.asSlice(0, 0)));
        packet.set(ValueLayout.JAVA_BYTE, 7, (byte) 1);
        assertTrue(ParamsPacket.check(packet), "the eighth byte is not specified");
        packet.set(ValueLayout.JAVA_BYTE, 15, (byte) 5);
        assertFalse(ParamsPacket.check(packet), "no such kind");
        packet.set(ValueLayout.JAVA_BYTE, 15, (byte) 1);
        packet.set(ValueLayout.JAVA_BYTE, 6, (byte) 1);
        assertFalse(ParamsPacket.check(packet), "no NUL behind the type");
    }

    @Test
    void namesAreCutAtWholeCharactersAndEndWithNul() {
        SessionParams wordy = new SessionParams(
                "x".repeat(62) + "é", "é".repeat(300), "", 1500, 0, 0, PARAMS.channels(), 0, 0, 0, 0, false, 5);
        MemorySegment packet = ParamsPacket.write(MessageKind.AVAILABLE, wordy);
        SessionParams read = ParamsPacket.read(packet);
        assertEquals("x".repeat(62), read.name());
        assertEquals("é".repeat(127), read.masterHost());
        assertEquals(0, packet.get(ValueLayout.JAVA_BYTE, 79));
        assertEquals(0, packet.get(ValueLayout.JAVA_BYTE, 335));
    }

    @Test
    void namesWithoutNulEndWithTheirField() {
        MemorySegment packet = ParamsPacket.write(MessageKind.AVAILABLE, PARAMS);
        packet.asSlice(16, 64).fill((byte) 'n');
        assertEquals("n".repeat(64), ParamsPacket.read(packet).name());
    }

    @Test
    void whatLiesBehindANulIsNotRead() {
        MemorySegment packet = ParamsPacket.write(MessageKind.AVAILABLE, PARAMS);
        packet.set(ValueLayout.JAVA_BYTE, 16 + 6, (byte) 'X');
        assertEquals("synth", ParamsPacket.read(packet).name());
    }

    @Test
    void textIsCutToBytesAndNotToCharacters() {
        assertEquals("a😀", WireText.cut("a😀b", 5));
        assertEquals("a", WireText.cut("a😀b", 4));
        assertEquals("", WireText.cut("😀", 3));
        assertEquals(63, WireText.cut("n".repeat(100), 63).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void announcementsMayLeaveCountsOpenAndSessionsNot() {
        SessionParams open = PARAMS.withChannels(new ChannelCounts(-1, -1, -1, -1));
        assertNull(ParamsCheck.announcement(open));
        assertNotNull(ParamsCheck.session(open));
        assertNull(ParamsCheck.session(PARAMS));
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        assertWrong("MTU 0", change(0, 2, 0, 5, 48_000, 256));
        assertWrong("MTU 9001", change(9001, 2, 0, 5, 48_000, 256));
        assertWrong("send channels 256", change(1500, 256, 0, 5, 48_000, 256));
        assertWrong("send channels -2", change(1500, -2, 0, 5, 48_000, 256));
        assertWrong("encoder 4", change(1500, 2, 4, 5, 48_000, 256));
        assertWrong("latency 31", change(1500, 2, 0, 31, 48_000, 256));
        assertWrong("latency -1", change(1500, 2, 0, -1, 48_000, 256));
        assertWrong("sample rate 0", change(1500, 2, 0, 5, 0, 256));
        assertWrong("period 0", change(1500, 2, 0, 5, 48_000, 0));
        assertWrong("period 8193", change(1500, 2, 0, 5, 48_000, 8193));
    }

    @Test
    void announcementsNeedAName() {
        SessionParams nameless =
                new SessionParams("", "", "h", 1500, 1, 0, PARAMS.channels(), 48_000, 256, 0, 0, true, 5);
        assertEquals("no name", ParamsCheck.announcement(nameless));
    }

    private static void assertWrong(String beginning, SessionParams params) {
        String wrong = ParamsCheck.session(params);
        assertNotNull(wrong, beginning);
        assertTrue(wrong.startsWith(beginning), wrong);
    }

    private static SessionParams change(int mtu, int send, int encoder, int latency, int rate, int period) {
        ChannelCounts channels = new ChannelCounts(send, 2, 0, 0);
        return new SessionParams("n", "", "", mtu, 1, 0, channels, rate, period, encoder, 0, true, latency);
    }
}
