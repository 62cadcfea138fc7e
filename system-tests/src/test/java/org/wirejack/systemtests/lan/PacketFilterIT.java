package org.wirejack.systemtests.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.lan.PacketFilter.Selection;

@Needs({Requirement.NAMESPACES, Requirement.NFT})
final class PacketFilterIT {
    private static final int PACKETS = 300;
    private static final int BYTES = 1200;

    @Test
    void whatIsDroppedIsCountedAndMissing() {
        try (Lan lan = Lan.of("echo", "probe");
                PacketFilter filter = PacketFilter.randomLoss(lan.host("echo"), Selection.DATA, 100)) {
            EchoPeer.start(lan.host("echo"));
            ProbePeer.Result result = ProbePeer.run(lan.host("probe"), lan.host("echo"), PACKETS, BYTES);
            assertEquals(PACKETS, filter.seenPackets());
            assertEquals(PACKETS - filter.droppedPackets(), result.received());
            assertTrue(filter.droppedPackets() > 0);
        }
    }

    @Test
    void burstsAreExactAndBackOffWhenClosed() {
        try (Lan lan = Lan.of("echo", "probe")) {
            EchoPeer.start(lan.host("echo"));
            try (PacketFilter filter = PacketFilter.bursts(lan.host("probe"), Selection.DATA, 50, 3)) {
                ProbePeer.Result result = ProbePeer.run(lan.host("probe"), lan.host("echo"), PACKETS, BYTES);
                assertEquals(PACKETS / 50 * 3, filter.droppedPackets());
                assertEquals(PACKETS - PACKETS / 50 * 3, result.distinct());
            }
            ProbePeer.Result result = ProbePeer.run(lan.host("probe"), lan.host("echo"), PACKETS, BYTES);
            assertEquals(PACKETS, result.distinct());
        }
    }
}
