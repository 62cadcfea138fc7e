package org.wirejack.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.codec.AudioCodecs;
import org.wirejack.codec.FloatGeometry;
import org.wirejack.codec.Int16Geometry;
import org.wirejack.opus.OpusLibrary;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.ParamsCheck;
import org.wirejack.wire.RefusalReason;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;
import org.wirejack.wire.Wire;

class AnnouncementTest {
    private static final int ID = 7;

    @Test
    void masterFillsInWhatIsItsOwn() {
        SessionParams agreed = welcome(Wishes.stock());
        assertEquals(Wishes.stock().withMaster("studio", ID, 48_000, 128), agreed);
    }

    @Test
    void countsLeftOpenAreTheMasters() {
        SessionParams wish = Wishes.stock().withChannels(new ChannelCounts(-1, -1, -1, -1));
        assertEquals(new ChannelCounts(8, 6, 1, 1), welcome(wish).channels());
        SessionParams some = Wishes.stock().withChannels(new ChannelCounts(-1, 3, 0, -1));
        assertEquals(new ChannelCounts(8, 3, 0, 1), welcome(some).channels());
    }

    @ParameterizedTest(name = "stock, MTU {0}: {1} ports become {2} there and {3} back")
    @CsvSource({
        "1500,  40,  40,  40",
        "1500,  41,  44,  40",
        "1500,  43,  44,  40",
        "1500,  44,  44,  44",
        "1500,  72,  72,  72",
        "1500,  73,  87,  72",
        "1500, 121, 121, 121",
        "1500, 122, 174, 121",
        "1500, 181, 181, 181",
        "1500, 182, 181, 181",
        "1500, 255, 181, 181",
        "9000,  68,  70,  67",
        "9000, 255, 248, 248",
    })
    void stockSlaveStaysOutOfItsOverrunZones(int mtu, int wished, int send, int back) {
        SessionParams wish = Wishes.counts(Wishes.with(Wishes.stock(), "synth", mtu, 0, 2), wished, wished);
        ChannelCounts channels = welcome(wish).channels();
        assertEquals(new ChannelCounts(send, back, 0, 0), channels);
    }

    @ParameterizedTest
    @ValueSource(ints = {576, 1492, 1500, 4000, 9000})
    void noCountHarmsAStockSlave(int mtu) {
        FloatGeometry geometry = new FloatGeometry(mtu, Wishes.OFFER.periodFrames());
        for (int count = 0; count <= Wire.MAX_CHANNELS; count++) {
            SessionParams wish = Wishes.counts(Wishes.with(Wishes.stock(), "synth", mtu, 0, 2), count, count);
            ChannelCounts channels = welcome(wish).channels();
            assertFalse(geometry.overruns(channels.sendAudio()) || geometry.overruns(channels.returnAudio()));
            assertTrue(channels.returnAudio() <= count);
        }
    }

    @Test
    void ourOwnSlaveGetsEveryCountItWants() {
        for (int count = 0; count <= Wire.MAX_CHANNELS; count++) {
            ChannelCounts channels =
                    welcome(Wishes.counts(Wishes.ours(), count, count)).channels();
            assertEquals(new ChannelCounts(count, count, 0, 0), channels);
        }
    }

    @Test
    void stockSlavesWordComesBackUnread() {
        assertEquals(1, welcome(Wishes.stock().withCapability(1)).capability());
    }

    @Test
    void acceptsOfAnOfferWhatItKnows() {
        assertEquals(
                Capability.acceptance(Capability.KNOWN), welcome(Wishes.ours()).capability());
        SessionParams lateComer = Wishes.ours().withCapability(Capability.offer(Capability.PORT_GROUPS | 0x8000));
        assertEquals(
                Capability.acceptance(Capability.PORT_GROUPS),
                welcome(lateComer).capability());
        SessionParams plain = Wishes.ours().withCapability(Capability.offer(0));
        assertEquals(Capability.acceptance(0), welcome(plain).capability());
    }

    /** It agrees on no groups, so it is as exposed as a stock peer; only the offer's extension says otherwise. */
    @Test
    void ourSlaveWithoutPortGroupsStaysOutOfTheZonesToo() {
        SessionParams plain = Wishes.counts(Wishes.ours().withCapability(Capability.offer(0)), 41, 41);
        assertEquals(new ChannelCounts(44, 40, 0, 0), welcome(plain).channels());
    }

    @Test
    void otherProtocolIsDeclinedWithBothVersions() {
        Announcement.Declined declined = declined(9, Wishes.ours());
        assertEquals("speaks protocol 9, this master speaks 8", declined.line());
        assertEquals(RefusalReason.VERSION, declined.reason());
        assertTrue(declined.tellSlave());
        assertFalse(declined(7, Wishes.stock()).tellSlave());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "CELT,  64, 'asks for celt:64, which this master cannot do: CELT is not built in'",
        "OPUS, 128, 'asks for opus:128, which this master cannot do: no libopus is installed here'",
    })
    void encodingThatIsNotHereIsDeclined(Encoder encoder, int kbps, String line) {
        SessionParams wish = Wishes.ours().withEncoding(new Encoding(encoder, kbps));
        Announcement.Declined declined = declined(wish, new OpusLibrary(null, false));
        assertEquals(line, declined.line());
        assertEquals(RefusalReason.ENCODER, declined.reason());
        assertTrue(declined.tellSlave());
    }

    @Test
    void opusIsDeclinedWhereItWouldNotBeSafe() {
        SessionParams wish = Wishes.stock().withEncoding(Encoding.opus(128));
        Announcement.Declined declined = declined(wish, new OpusLibrary("libopus 1.3.1", true));
        assertEquals(
                "asks for opus:128, which this master cannot do: libopus 1.3.1 here is not safe at 48000 Hz with periods"
                        + " of 128 frames, but codes periods of 48, 64, 96, 120, 160, 192, 240, 320, 384, 480, 640, 768, 800, 960"
                        + " frames there",
                declined.line());
        assertFalse(declined.tellSlave());
    }

    @Test
    void opusNeverHarmsAStockSlaveEither() {
        MasterOffer offer = offer(480, new OpusLibrary("libopus 1.3.1", true));
        SessionParams wish = Wishes.counts(Wishes.stock().withEncoding(Encoding.opus(128)), 255, 255);
        SessionParams agreed = assertInstanceOf(Announcement.Welcome.class, Announcement.judge(8, wish, offer, ID))
                .params();
        assertFalse(AudioCodecs.opus(agreed, Stream.SEND).runs().overruns());
        assertEquals(Encoding.opus(128), Encoding.of(agreed));
    }

    private static MasterOffer offer(int periodFrames, OpusLibrary opus) {
        return new MasterOffer("studio", 48_000, periodFrames, new ChannelCounts(8, 6, 1, 1), new Encodings(opus));
    }

    private static Announcement.Declined declined(SessionParams wish, OpusLibrary opus) {
        return assertInstanceOf(Announcement.Declined.class, Announcement.judge(8, wish, offer(128, opus), ID));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "'',    1500, 0, 2, 'asks for no name'",
        "synth,  575, 0, 2, 'asks for MTU 575 (allowed are 576 to 9000)'",
        "synth, 9001, 0, 2, 'asks for MTU 9001 (allowed are 576 to 9000)'",
        "synth, 1500, 4, 2, 'asks for encoder 4 (allowed are 0 to 3)'",
        "synth, 1500, 3, 2, 'asks for Opus kbit/s 0 (allowed are 8 to 512)'",
        "synth, 1500, 0, 31, 'asks for latency 31 (allowed are 0 to 30)'",
        "synth, 1500, 0, -1, 'asks for latency -1 (allowed are 0 to 30)'",
    })
    void valueOutOfRangeIsDeclinedByItsName(String name, int mtu, int encoder, int latency, String line) {
        Announcement.Declined declined = declined(8, Wishes.with(Wishes.stock(), name, mtu, encoder, latency));
        assertEquals(line, declined.line());
        assertEquals(RefusalReason.PARAMETERS, declined.reason());
        assertFalse(declined.tellSlave());
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "256, 2, 0, 0, 'asks for send channels 256 (allowed are -1 to 255)'",
        "2, -2, 0, 0, 'asks for return channels -2 (allowed are -1 to 255)'",
        "2, 2, 2147483647, 0, 'asks for send MIDI channels 2147483647 (allowed are -1 to 255)'",
        "2, 2, 0, -2147483648, 'asks for return MIDI channels -2147483648 (allowed are -1 to 255)'",
    })
    void countOutOfRangeIsDeclinedByItsName(int send, int back, int sendMidi, int returnMidi, String line) {
        SessionParams wish = Wishes.ours().withChannels(new ChannelCounts(send, back, sendMidi, returnMidi));
        Announcement.Declined declined = declined(8, wish);
        assertEquals(line, declined.line());
        assertTrue(declined.tellSlave());
    }

    @Test
    void sixteenBitsNeverHarmAStockSlaveEither() {
        int fewer = 0;
        for (int count = 0; count <= Wire.MAX_CHANNELS; count++) {
            SessionParams wish = Wishes.counts(Wishes.with(Wishes.stock(), "synth", 1500, 1, 2), count, count);
            ChannelCounts channels = welcome(wish).channels();
            assertFalse(
                    new Int16Geometry(channels.sendAudio(), 128, 1500).runs().overruns());
            assertFalse(
                    new Int16Geometry(channels.returnAudio(), 128, 1500).runs().overruns());
            boolean harmful = new Int16Geometry(count, 128, 1500).runs().overruns();
            assertEquals(harmful, channels.sendAudio() != count);
            fewer += harmful ? 1 : 0;
        }
        assertTrue(fewer > 0);
    }

    @Test
    void everyWelcomeIsASessionThatASlaveOfOursTakes() {
        for (int count = -1; count <= Wire.MAX_CHANNELS; count++) {
            assertEquals(null, ParamsCheck.session(welcome(Wishes.counts(Wishes.ours(), count, count))));
            assertEquals(null, ParamsCheck.session(welcome(Wishes.counts(Wishes.stock(), count, count))));
        }
    }

    private static SessionParams welcome(SessionParams wish) {
        return assertInstanceOf(Announcement.Welcome.class, Announcement.judge(8, wish, Wishes.OFFER, ID))
                .params();
    }

    private static Announcement.Declined declined(int version, SessionParams wish) {
        return assertInstanceOf(Announcement.Declined.class, Announcement.judge(version, wish, Wishes.OFFER, ID));
    }
}
