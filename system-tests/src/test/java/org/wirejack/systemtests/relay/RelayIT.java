package org.wirejack.systemtests.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.lan.EchoPeer;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.ProbePeer;

@Needs(Requirement.NAMESPACES)
final class RelayIT {
    private static final int PACKETS = 200;
    private static final int BYTES = 1200;

    @Test
    void aSessionGoesThroughAndIsLate() {
        try (Lan lan = Lan.of("master", "relay", "slave")) {
            Relay relay = Relay.start(lan.host("relay"), lan.host("master"), RelayRules.NONE.late(1500, 500));
            EchoPeer.start(lan.host("master"));
            ProbePeer.Result result = ProbePeer.run(lan.host("slave"), lan.host("relay"), PACKETS, BYTES);
            Relay.Counts counts = relay.stop();
            assertEquals(PACKETS, result.distinct());
            assertEquals(0, result.wrong());
            assertTrue(result.leastMicros() >= 2 * 1500, result::toString);
            assertEquals(PACKETS, counts.toMaster().packets());
            assertEquals(PACKETS, counts.toSlave().sent());
        }
    }

    @Test
    void everyFaultArrivesAndIsCounted() {
        RelayRules rules = RelayRules.NONE
                .only(Way.TO_SLAVE)
                .holding(20_000)
                .with(Fault.DROP, 50)
                .with(Fault.REORDER, 50)
                .with(Fault.DUPLICATE, 50)
                .with(Fault.CORRUPT, 50)
                .with(Fault.TRUNCATE, 50);
        try (Lan lan = Lan.of("master", "relay", "slave")) {
            Relay relay = Relay.start(lan.host("relay"), lan.host("master"), rules);
            EchoPeer.start(lan.host("master"));
            ProbePeer.Result result = ProbePeer.run(lan.host("slave"), lan.host("relay"), PACKETS, BYTES);
            Tally tally = relay.stop().toSlave();
            assertEquals(PACKETS, tally.packets());
            assertEquals(tally.sent(), result.received());
            assertTrue(result.wrong() > 0, result::toString);
            assertTrue(result.late() > 0, result::toString);
            assertTrue(tally.count(Fault.DROP) > 0 && tally.count(Fault.DUPLICATE) > 0, tally::toString);
        }
    }
}
