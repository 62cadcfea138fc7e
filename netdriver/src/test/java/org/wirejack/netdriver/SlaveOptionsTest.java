package org.wirejack.netdriver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.ParamsCheck;
import org.wirejack.wire.SessionParams;

class SlaveOptionsTest {
    @ParameterizedTest(name = "{7}")
    @CsvSource({
        "'',      19000, 1500, 2, true,  2, 0, 'name (bytes) 0: allowed are 1 to 63'",
        "synth,       0, 1500, 2, true,  2, 0, 'port 0: allowed are 1 to 65535'",
        "synth,   70000, 1500, 2, true,  2, 0, 'port 70000: allowed are 1 to 65535'",
        "synth,   19000,  575, 2, true,  2, 0, 'mtu 575: allowed are 576 to 9000'",
        "synth,   19000, 1500, -2, true, 2, 0, 'channels from the master -2: allowed are -1 to 255'",
        "synth,   19000, 1500, 256, true, 2, 0, 'channels from the master 256: allowed are -1 to 255'",
        "synth,   19000, 1500, 2, true, 31, 0, 'latency (cycles) 31: allowed are 0 to 30'",
        "synth,   19000, 1500, 2, false, 0, 0, 'latency (cycles) 0: allowed are 1 to 30'",
        "synth,   19000, 1500, 2, true, 2, 100, 'realtime priority 100: allowed are 0 to 99'",
    })
    void valueOutOfRangeIsNamedWithTheRange(
            String name, int port, int mtu, int channels, boolean sync, int latency, int priority, String message) {
        ChannelCounts counts = new ChannelCounts(channels, 2, 0, 0);
        assertEquals(
                message,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new SlaveOptions(
                                        name,
                                        "225.3.19.154",
                                        port,
                                        null,
                                        mtu,
                                        counts,
                                        sync,
                                        latency,
                                        0,
                                        priority,
                                        Encoding.FLOAT))
                        .getMessage());
    }

    @Test
    void wishIsAnAnnouncementWithOurOffer() {
        ChannelCounts counts = new ChannelCounts(-1, 2, 0, -1);
        SessionParams wish = new SlaveOptions(
                        "synth", "225.3.19.154", 19_000, null, 1500, counts, false, 5, 0, 0, Encoding.FLOAT)
                .wish("stage");
        assertNull(ParamsCheck.announcement(wish));
        assertTrue(Capability.isOffer(wish.capability()));
        assertEquals(counts, wish.channels());
        assertEquals("stage", wish.slaveHost());
        assertEquals(5, wish.latencyCycles());
        assertEquals(Encoding.FLOAT, Encoding.of(wish));
    }

    @Test
    void wishAsksForTheEncoding() {
        ChannelCounts counts = new ChannelCounts(2, 2, 0, 0);
        SlaveOptions options = new SlaveOptions(
                "synth", "225.3.19.154", 19_000, null, 1500, counts, false, 5, 0, 0, Encoding.opus(96));
        assertEquals(Encoding.opus(96), Encoding.of(options.wish("stage")));
    }
}
