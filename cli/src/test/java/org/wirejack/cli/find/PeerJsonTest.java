package org.wirejack.cli.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeerJsonTest {
    @Test
    void nobodyIsAnEmptyArray() {
        assertEquals("[]", PeerJson.text(List.of()));
    }

    @Test
    void everyFactIsAMember() {
        assertEquals("""
                [
                  {"role": "slave", "name": "synth1", "host": "pi", "addresses": ["10.0.0.2"], "port": 19000, \
                "state": "playing", "master": "studio", "slaves": 0, "rate": 48000, "periodFrames": 128, \
                "mode": "sync", "latencyCycles": 2, "roundTripMillis": 5.333, "audioFromMaster": 2, \
                "audioToMaster": 2, "midiFromMaster": 1, "midiToMaster": 0, "stock": false, "version": "0.1.0", \
                "httpPort": 8080}
                ]""", PeerJson.text(List.of(Peers.slave("synth1", "studio", "10.0.0.2"))));
    }

    @Test
    void whatIsNotKnownIsNull() {
        String text = PeerJson.text(List.of(Peers.stock("organ"), Peers.manager("studio", 0)));
        assertTrue(text.contains("\"addresses\": []"), text);
        assertTrue(text.contains("\"rate\": null, \"periodFrames\": null"), text);
        assertTrue(text.contains("\"audioFromMaster\": null"), text);
        assertTrue(text.contains("\"master\": null"), text);
        assertTrue(text.contains("\"stock\": true"), text);
    }

    @Test
    void namesCannotBreakOut() {
        assertTrue(PeerJson.text(List.of(Peers.slave("a\"b\\c\n", "m"))).contains("\"name\": \"a\\\"b\\\\c\\u000a\""));
    }
}
