package org.wirejack.systemtests.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;

@Needs({Requirement.NAMESPACES, Requirement.TCPDUMP})
final class CaptureIT {
    private static final int HEADERS_BYTES = 20 + 8;

    @TempDir
    private Path folder;

    @Test
    void datagramsWithinTheMtuPassWholeAndLargerOnesInPieces() throws IOException {
        try (Lan lan = Lan.of("echo", "probe")) {
            EchoPeer.start(lan.host("echo"));
            assertEquals(List.of(1500), sentLengths(lan, 1500 - HEADERS_BYTES));
            assertEquals(List.of(1500, 21 + 8), sentLengths(lan, 1501 - HEADERS_BYTES + 8));
            lan.mtu(9000);
            assertEquals(List.of(9000), sentLengths(lan, 9000 - HEADERS_BYTES));
            lan.mtu(576);
            List<Integer> availableInPieces = List.of(572, 120);
            List<Integer> dataInPieces = List.of(572, 572, 404);
            assertEquals(
                    Stream.concat(availableInPieces.stream(), dataInPieces.stream())
                            .toList(),
                    sentLengths(lan, 1480));
        }
    }

    /** Lengths of the IP packets that one data packet left the probe in. */
    private List<Integer> sentLengths(Lan lan, int payloadBytes) throws IOException {
        try (Capture capture = Capture.start(lan.host("probe"), folder.resolve("probe.pcap"))) {
            ProbePeer.run(lan.host("probe"), lan.host("echo"), 1, payloadBytes);
            return capture.stop().stream()
                    .filter(packet -> packet.source().equals(lan.host("probe").address()))
                    .filter(packet -> packet.datagram()
                            .map(datagram -> datagram.startsWith("header"))
                            .orElse(packet.isFragment()))
                    .map(CapturedPacket::ipBytes)
                    .toList();
        }
    }
}
