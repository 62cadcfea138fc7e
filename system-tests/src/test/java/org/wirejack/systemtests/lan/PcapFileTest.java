package org.wirejack.systemtests.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PcapFileTest {
    private static final String FILE_HEADER = "d4c3b2a1 0200 0400 00000000 00000000 00000400 01000000";
    private static final String UDP_IN_IPV4 = "01000000 02000000 2e000000 2e000000"
            + "020000000002 020000000001 0800"
            + "45b80020 00010000 40110000 0a4e0001 0a4e0002"
            + "4a38 4a39 000c 0000 70617261";
    private static final String ARP = "01000000 02000000 0e000000 0e000000" + "ffffffffffff 020000000001 0806";

    @TempDir
    private Path folder;

    @Test
    void readsDatagramsAndSkipsWhatIsNotIpv4() throws IOException {
        List<CapturedPacket> packets = PcapFile.read(file(FILE_HEADER + ARP + UDP_IN_IPV4));
        assertEquals(1, packets.size());
        CapturedPacket packet = packets.getFirst();
        assertEquals(1_000_002_000L, packet.timeNanos());
        assertEquals(32, packet.ipBytes());
        assertEquals("10.78.0.1", packet.source());
        assertEquals("10.78.0.2", packet.destination());
        assertEquals(0xb8, packet.trafficClass());
        assertFalse(packet.isFragment());
        CapturedPacket.Datagram datagram = packet.datagram().orElseThrow();
        assertEquals(19_000, datagram.sourcePort());
        assertEquals(19_001, datagram.destinationPort());
        assertTrue(datagram.startsWith("para"));
        assertFalse(datagram.startsWith("params"));
    }

    @Test
    void readsTimesInNanosecondsAndFramesThatAreCutOff() throws IOException {
        String nanos = FILE_HEADER.replace("d4c3b2a1", "4d3cb2a1");
        String cut =
                UDP_IN_IPV4.replace("2e000000 2e000000", "2b000000 2e000000").replace("70617261", "70");
        CapturedPacket packet = PcapFile.read(file(nanos + cut)).getFirst();
        assertEquals(1_000_000_002L, packet.timeNanos());
        assertEquals(32, packet.ipBytes());
        assertEquals(1, packet.datagram().orElseThrow().payload().remaining());
    }

    @Test
    void refusesOtherFiles() throws IOException {
        Path file = file("0011223344556677");
        assertThrows(IOException.class, () -> PcapFile.read(file));
    }

    private Path file(String hex) throws IOException {
        return Files.write(folder.resolve("x.pcap"), HexFormat.of().parseHex(hex.replace(" ", "")));
    }
}
