package org.wirejack.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirejack.opus.OpusLibrary;
import org.wirejack.session.SlaveHandshake.Action;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.RefusalReason;
import org.wirejack.wire.SessionParams;

/** One law for each row of the table in {@link SlaveHandshake}. */
class SlaveHandshakeTest {
    private static final long START_NANOS = Long.MAX_VALUE - 500_000_000L;
    private static final SessionParams SETUP = Wishes.agreed();
    private static final SessionParams STOCK_SETUP = Wishes.ours().withMaster("studio", 7, 48_000, 128);

    private final SlaveHandshake handshake = new SlaveHandshake(Wishes.ours(), 0, START_NANOS);
    private final SlaveHandshake choosy = new SlaveHandshake(Wishes.ours(), 44_100, START_NANOS);

    /** The clock passes the end of a long on the way. */
    @Test
    void announcesAtOnceAndForEver() {
        assertEquals(Action.ANNOUNCE, handshake.onTime(START_NANOS));
        for (int i = 1; i <= 100; i++) {
            long dueNanos = START_NANOS + i * SlaveHandshake.ANNOUNCE_NANOS;
            assertEquals(Action.NOTHING, handshake.onTime(dueNanos - 1));
            assertEquals(Action.ANNOUNCE, handshake.onTime(dueNanos));
        }
    }

    @Test
    void setupThatCanBeDoneStarts() {
        assertEquals(Action.START, handshake.onMessage(MessageKind.SETUP, 8, SETUP));
        assertEquals(SETUP, handshake.agreed());
    }

    @Test
    void setupOfAStockMasterStarts() {
        assertEquals(Action.START, handshake.onMessage(MessageKind.SETUP, 8, STOCK_SETUP));
    }

    @Test
    void setupThatLeavesMidiOpenHasNone() {
        SessionParams open = STOCK_SETUP.withChannels(new ChannelCounts(2, 3, -1, -1));
        assertEquals(Action.START, handshake.onMessage(MessageKind.SETUP, 8, open));
        assertEquals(new ChannelCounts(2, 3, 0, 0), handshake.agreed().channels());
    }

    @Test
    void nothingIsAgreedBeforeASetup() {
        assertThrows(IllegalStateException.class, handshake::agreed);
    }

    @Test
    void setupForAnotherSlaveIsNothing() {
        SessionParams others = Wishes.with(SETUP, "organ", 1500, 0, 2);
        assertEquals(Action.NOTHING, handshake.onMessage(MessageKind.SETUP, 8, others));
    }

    @ParameterizedTest
    @EnumSource(value = MessageKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SETUP")
    void otherMessagesAreNothing(MessageKind kind) {
        assertEquals(Action.NOTHING, handshake.onMessage(kind, 8, SETUP));
    }

    @Test
    void otherProtocolIsDeclinedWithBothVersions() {
        assertEquals(Action.DECLINE, handshake.onMessage(MessageKind.SETUP, 9, SETUP));
        assertEquals("speaks protocol 9, this slave speaks 8", handshake.reason());
    }

    @Test
    void otherSampleRateIsDeclinedOnBothEndsWithBothValues() {
        assertEquals(Action.DECLINE, choosy.onMessage(MessageKind.SETUP, 8, SETUP));
        assertEquals("runs at 48000 Hz, this slave at 44100 Hz only", choosy.reason());
        MasterHandshake master = new MasterHandshake(SETUP, 0);
        assertEquals(MasterHandshake.Action.DECLINED, master.onMessage(MessageKind.KILL_MASTER, choosy.answer()));
        assertEquals("runs at 44100 Hz only, this master at 48000 Hz", master.refusal());
    }

    @Test
    void setupOfAMasterThatIsNotWantedIsDeclinedOnBothEnds() {
        assertEquals(Action.DECLINE, handshake.onMessage(MessageKind.SETUP, 8, SETUP, false));
        assertEquals("is not the one to join", handshake.reason());
        MasterHandshake master = new MasterHandshake(SETUP, 0);
        assertEquals(MasterHandshake.Action.DECLINED, master.onMessage(MessageKind.KILL_MASTER, handshake.answer()));
        assertEquals("is to join another master", master.refusal());
        assertThrows(IllegalStateException.class, handshake::agreed);
        assertEquals(Action.START, handshake.onMessage(MessageKind.SETUP, 8, SETUP, true));
    }

    @Test
    void aWishForOneMasterSaysItsNameAndIsTheSameOtherwise() {
        assertEquals("studio", handshake.wish("studio").masterHost());
        assertEquals(Wishes.ours(), handshake.wish(""));
    }

    @Test
    void itsOwnSampleRateStarts() {
        SessionParams setup = SETUP.withMaster("studio", 7, 44_100, 128);
        assertEquals(Action.START, choosy.onMessage(MessageKind.SETUP, 8, setup));
    }

    @Test
    void otherEncoderIsDeclinedWithBothValues() {
        SessionParams setup = Wishes.with(SETUP, "synth", 1500, 1, 2);
        assertEquals(Action.DECLINE, handshake.onMessage(MessageKind.SETUP, 8, setup));
        assertEquals("sets up int16, this slave asked for float", handshake.reason());
    }

    @Test
    void opusThatCannotBeHereIsDeclinedOnBothEnds() {
        Encodings old = new Encodings(new OpusLibrary("libopus 1.3.1", true));
        SlaveHandshake slave = new SlaveHandshake(Wishes.ours().withEncoding(Encoding.opus(128)), 0, old, START_NANOS);
        SessionParams setup = SETUP.withEncoding(Encoding.opus(128));
        assertEquals(Action.DECLINE, slave.onMessage(MessageKind.SETUP, 8, setup));
        assertEquals(
                "is no match for opus:128: libopus 1.3.1 here is not safe at 48000 Hz with periods of 128 frames, but"
                        + " codes periods of 48, 64, 96, 120, 160, 192, 240, 320, 384, 480, 640, 768, 800, 960 frames there",
                slave.reason());
        MasterHandshake master = new MasterHandshake(setup, 0);
        assertEquals(MasterHandshake.Action.DECLINED, master.onMessage(MessageKind.KILL_MASTER, slave.answer()));
        assertEquals("cannot do opus:128 at 48000 Hz with periods of 128 frames", master.refusal());
        SessionParams other = SETUP.withEncoding(Encoding.opus(64)).withMaster("studio", 7, 48_000, 480);
        assertEquals(Action.DECLINE, slave.onMessage(MessageKind.SETUP, 8, other));
        assertEquals("sets up opus:64, this slave asked for opus:128", slave.reason());
        SessionParams match = setup.withMaster("studio", 7, 48_000, 480);
        assertEquals(Action.START, slave.onMessage(MessageKind.SETUP, 8, match));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "7999,   128, 'sets up sample rate 7999 (allowed are 8000 to 192000)'",
        "192001, 128, 'sets up sample rate 192001 (allowed are 8000 to 192000)'",
        "48000,    0, 'sets up period 0 (allowed are 1 to 8192)'",
        "48000, 8193, 'sets up period 8193 (allowed are 1 to 8192)'",
        "0, 0, 'sets up sample rate 0 (allowed are 8000 to 192000)'",
    })
    void valueOutOfRangeIsDeclinedByItsName(int rate, int period, String reason) {
        SessionParams setup = SETUP.withMaster("studio", 7, rate, period);
        assertEquals(Action.DECLINE, handshake.onMessage(MessageKind.SETUP, 8, setup));
        assertEquals(reason, handshake.reason());
    }

    @Test
    void openAudioCountsAreDeclined() {
        SessionParams setup = SETUP.withChannels(new ChannelCounts(2, -1, 0, 0));
        assertEquals(Action.DECLINE, handshake.onMessage(MessageKind.SETUP, 8, setup));
        assertEquals("sets up channel counts left open", handshake.reason());
    }

    /** A refusal is understood by a master of ours whatever the reason was. */
    @Test
    void everyAnswerToADeclineIsARefusal() {
        for (int[] wrong : new int[][] {{8, 1, 48_000}, {9, 0, 48_000}, {8, 0, 7}, {8, 0, 48_000}}) {
            SessionParams setup = Wishes.with(SETUP.withMaster("studio", 7, wrong[2], 128), "synth", 1500, wrong[1], 2);
            assertEquals(Action.DECLINE, choosy.onMessage(MessageKind.SETUP, wrong[0], setup));
            assertTrue(Capability.isRefusal(choosy.answer().capability()), choosy::reason);
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "VERSION,     9, 'speaks protocol 9, this slave speaks 8'",
        "SAMPLE_RATE, 8, 'runs at 48000 Hz only'",
        "ENCODER,     8, 'cannot do float at 48000 Hz with periods of 128 frames'",
        "PARAMETERS,  8, 'finds this slave''s wishes out of range'",
        "FULL,        8, 'serves as many slaves as it may'",
    })
    void refusalTurnsItDownAndTheSearchGoesOn(RefusalReason reason, int version, String words) {
        handshake.onTime(START_NANOS);
        SessionParams refusal = SETUP.withCapability(Capability.refusal(reason));
        assertEquals(Action.TURNED_DOWN, handshake.onMessage(MessageKind.KILL_MASTER, version, refusal));
        assertEquals(words, handshake.reason());
        assertEquals(Action.ANNOUNCE, handshake.onTime(START_NANOS + SlaveHandshake.ANNOUNCE_NANOS));
        assertEquals(Action.START, handshake.onMessage(MessageKind.SETUP, 8, SETUP));
    }
}
