package org.wirejack.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirejack.wire.ChannelCounts;

class PeerTextTest {
    @Test
    void whatIsWrittenIsRead() {
        for (PeerFacts facts : new PeerFacts[] {Facts.slave("synth"), Facts.manager("Studio A"), searching()}) {
            assertEquals(Optional.of(facts), PeerText.read(PeerText.write(facts)));
        }
    }

    private static PeerFacts searching() {
        PeerSession wish = new PeerSession(0, 0, new ChannelCounts(-1, -1, 1, 0), "async", 2, -1);
        return new PeerFacts(PeerRole.SLAVE, "s", "h", "searching", "", 0, wish, "0.1.0", 0);
    }

    @Test
    void theTextIsAsDocumented() {
        Map<String, String> text = PeerText.write(Facts.slave("synth1"));
        assertEquals(
                Map.ofEntries(
                        Map.entry("role", "slave"),
                        Map.entry("name", "synth1"),
                        Map.entry("host", "pi"),
                        Map.entry("state", "playing"),
                        Map.entry("master", "studio"),
                        Map.entry("rate", "48000"),
                        Map.entry("period", "128"),
                        Map.entry("channels", "2/3/1/0"),
                        Map.entry("mode", "sync"),
                        Map.entry("latency", "2"),
                        Map.entry("roundtrip", "256"),
                        Map.entry("version", "0.1.0"),
                        Map.entry("http", "8080")),
                text);
    }

    /** A string of a TXT record has 255 bytes, its key and the equals sign among them. */
    @Test
    void noTextIsLongerThanARecordTakes() {
        String longest = "\u00e9".repeat(500);
        PeerSession session = PeerSession.ofManager(48_000, 64);
        PeerFacts facts =
                new PeerFacts(PeerRole.SLAVE, longest, longest, "playing", longest, 0, session, "0.1.0", 65_535);
        PeerText.write(facts)
                .forEach((key, value) ->
                        assertTrue((key + "=" + value).getBytes(StandardCharsets.UTF_8).length <= 255, key));
    }

    @Test
    void strangersAreNoPeers() {
        assertEquals(Optional.empty(), PeerText.read(Map.of()));
        assertEquals(Optional.empty(), PeerText.read(Map.of("role", "slave")));
        assertEquals(Optional.empty(), PeerText.read(Map.of("role", "printer", "name", "x")));
    }

    @Test
    void whatIsOutOfRangeIsAsIfUnsaid() {
        Map<String, String> text = new HashMap<>(PeerText.write(Facts.slave("synth")));
        text.put("rate", "99999999999");
        text.put("period", "-1");
        text.put("channels", "2/x/1");
        text.put("latency", "two");
        text.put("http", "");
        text.put("name", "a\u001b[2Jb");
        PeerFacts facts = PeerText.read(text).orElseThrow();
        assertEquals("a\uFFFD[2Jb", facts.name());
        assertEquals(new PeerSession(0, 0, new ChannelCounts(-1, -1, -1, -1), "sync", -1, 256), facts.session());
        assertEquals(0, facts.httpPort());
    }

    @Test
    void roundTripIsInMillisecondsOfItsRate() {
        assertEquals(256 * 1e3 / 48_000, Facts.slave("s").session().roundTripMillis());
        assertTrue(searching().session().roundTripMillis() < 0);
    }
}
