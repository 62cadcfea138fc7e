package org.wirejack.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirejack.session.MasterHandshake.Action;
import org.wirejack.wire.Capability;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.RefusalReason;
import org.wirejack.wire.SessionParams;

/** One law for each row of the table in {@link MasterHandshake}. */
class MasterHandshakeTest {
    private static final long START_NANOS = Long.MAX_VALUE - 3_000_000_000L;
    private static final SessionParams PARAMS = Wishes.agreed();

    private final MasterHandshake handshake = new MasterHandshake(PARAMS, START_NANOS);

    @Test
    void setsUpAtOnce() {
        assertEquals(Action.SEND_SETUP, handshake.onTime(START_NANOS));
        assertEquals(PARAMS, handshake.params());
    }

    @Test
    void waitsASecondBetweenSetups() {
        handshake.onTime(START_NANOS);
        assertEquals(Action.NOTHING, handshake.onTime(START_NANOS));
        assertEquals(Action.NOTHING, handshake.onTime(START_NANOS + MasterHandshake.RETRY_NANOS - 1));
        assertEquals(Action.SEND_SETUP, handshake.onTime(START_NANOS + MasterHandshake.RETRY_NANOS));
    }

    /** The clock passes the end of a long on the way. */
    @Test
    void setsUpTenTimesAndGivesUp() {
        for (int i = 0; i < MasterHandshake.MAX_SETUPS; i++) {
            assertEquals(Action.SEND_SETUP, handshake.onTime(setupNanos(i)));
        }
        assertEquals(Action.GIVE_UP, handshake.onTime(setupNanos(MasterHandshake.MAX_SETUPS)));
        assertEquals(Action.NOTHING, handshake.onTime(setupNanos(MasterHandshake.MAX_SETUPS + 1)));
        assertEquals(Action.NOTHING, handshake.onMessage(MessageKind.START_MASTER, PARAMS));
    }

    @Test
    void slavesStartEndsIt() {
        handshake.onTime(START_NANOS);
        assertEquals(Action.STARTED, handshake.onMessage(MessageKind.START_MASTER, PARAMS));
        assertEquals(Action.NOTHING, handshake.onMessage(MessageKind.START_MASTER, PARAMS));
        assertEquals(Action.NOTHING, handshake.onTime(setupNanos(2)));
    }

    @ParameterizedTest
    @EnumSource
    void refusalEndsItForGood(RefusalReason reason) {
        handshake.onTime(START_NANOS);
        assertEquals(Action.DECLINED, handshake.onMessage(MessageKind.KILL_MASTER, refusal(reason, 0)));
        assertEquals(Action.NOTHING, handshake.onMessage(MessageKind.START_MASTER, PARAMS));
        assertEquals(Action.NOTHING, handshake.onTime(setupNanos(2)));
    }

    @Test
    void refusedSampleRateIsToldWithBothValues() {
        handshake.onMessage(MessageKind.KILL_MASTER, refusal(RefusalReason.SAMPLE_RATE, 44_100));
        assertEquals("runs at 44100 Hz only, this master at 48000 Hz", handshake.refusal());
    }

    @Test
    void otherRefusalsAreToldByTheirName() {
        handshake.onMessage(MessageKind.KILL_MASTER, refusal(RefusalReason.FULL, 0));
        assertEquals("declined: FULL", handshake.refusal());
    }

    @ParameterizedTest
    @EnumSource(value = MessageKind.class, mode = EnumSource.Mode.EXCLUDE, names = "START_MASTER")
    void otherMessagesChangeNothing(MessageKind kind) {
        handshake.onTime(START_NANOS);
        assertEquals(Action.NOTHING, handshake.onMessage(kind, PARAMS));
        assertEquals(Action.STARTED, handshake.onMessage(MessageKind.START_MASTER, PARAMS));
    }

    private static long setupNanos(int index) {
        return START_NANOS + index * MasterHandshake.RETRY_NANOS;
    }

    private static SessionParams refusal(RefusalReason reason, int rate) {
        return PARAMS.withMaster("studio", 7, rate, 128).withCapability(Capability.refusal(reason));
    }
}
