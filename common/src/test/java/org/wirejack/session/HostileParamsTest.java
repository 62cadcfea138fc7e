package org.wirejack.session;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsCheck;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/** Spoilt params packets: whatever becomes of them is a session that can be run, or none. */
class HostileParamsTest {
    private static final int PACKETS = 200_000;

    private final Random random = new Random(23);

    @Test
    void masterWelcomesOnlyWhatItCanServe() {
        int welcomed = 0;
        for (int i = 0; i < PACKETS; i++) {
            MemorySegment packet = spoilt(MessageKind.AVAILABLE, random.nextBoolean() ? Wishes.ours() : Wishes.stock());
            if (ParamsPacket.check(packet)) {
                int version = ParamsPacket.version(packet);
                Announcement answer = Announcement.judge(version, ParamsPacket.read(packet), Wishes.OFFER, 7);
                if (answer instanceof Announcement.Welcome welcome) {
                    welcomed++;
                    assertCanBeRun(welcome.params());
                }
            }
        }
        assertTrue(welcomed > PACKETS / 20);
    }

    @Test
    void slaveStartsOnlyWhatItCanServe() {
        int started = 0;
        for (int i = 0; i < PACKETS; i++) {
            SlaveHandshake slave = new SlaveHandshake(Wishes.ours(), i % 2 * 48_000, 0);
            MasterHandshake master = new MasterHandshake(Wishes.agreed(), 0);
            MemorySegment packet = spoilt(MessageKind.values()[1 + 3 * (i % 2)], Wishes.agreed());
            if (ParamsPacket.check(packet)) {
                SessionParams message = ParamsPacket.read(packet);
                master.onMessage(ParamsPacket.kind(packet), message);
                if (slave.onMessage(ParamsPacket.kind(packet), ParamsPacket.version(packet), message)
                        == SlaveHandshake.Action.START) {
                    started++;
                    assertCanBeRun(slave.agreed());
                }
            }
        }
        assertTrue(started > PACKETS / 20);
    }

    private static void assertCanBeRun(SessionParams params) {
        assertNull(ParamsCheck.session(params));
        CycleFormat format = new CycleFormat(params);
        assertTrue(format.bufferBytes() > 0);
        assertTrue(format.periodNanos() > 0);
        assertTrue(format.windowBytes(Stream.SEND) >= 0 && format.windowBytes(Stream.RETURN) >= 0);
    }

    private MemorySegment spoilt(MessageKind kind, SessionParams params) {
        byte[] bytes = new byte[ParamsPacket.LENGTH];
        ParamsPacket.write(kind, params).asByteBuffer().get(bytes);
        for (int left = random.nextInt(3); left > 0; left--) {
            int at = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : 592 + random.nextInt(52);
            bytes[at] = random.nextInt(3) == 0 ? (byte) random.nextInt() : (byte) (random.nextInt(9) - 4);
        }
        return MemorySegment.ofArray(bytes);
    }
}
