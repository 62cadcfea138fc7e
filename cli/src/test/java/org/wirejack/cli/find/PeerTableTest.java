package org.wirejack.cli.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeerTableTest {
    @Test
    void oneLineAPeerUnderItsHead() {
        assertEquals(
                List.of(
                        "ROLE    NAME   ADDRESS     STATE            RATE  PERIOD LATENCY CHANNELS",
                        "manager studio 192.168.1.5 serving 2        48000 128    -       -",
                        "slave   synth1 192.168.1.7 with studio      48000 128    5.3 ms  2/2 1/0",
                        "slave   organ  192.168.1.9 searching, stock -     -      5 cyc.  */*"),
                PeerTable.lines(List.of(
                        Peers.manager("studio", 2, "192.168.1.5", "10.0.0.1"),
                        Peers.slave("synth1", "studio", "192.168.1.7"),
                        Peers.stock("organ", "192.168.1.9"))));
    }

    @Test
    void noLineIsWiderThanATerminal() {
        List<String> lines = PeerTable.lines(
                List.of(Peers.slave("n".repeat(63), "m".repeat(200), "255.255.255.255"), Peers.manager("studio", 0)));
        lines.forEach(line -> assertTrue(line.length() <= PeerTable.COLUMNS, line));
        assertEquals(
                PeerTable.COLUMNS, lines.stream().mapToInt(String::length).max().orElseThrow());
        assertTrue(lines.get(1).contains("n… "), lines.get(1));
    }
}
