package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/** What the other end cannot do is said where somebody reads it, with the values of both. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD})
final class RefusalIT {
    @Test
    void bothOfOurEndsNameBothRates() {
        try (Lan lan = Lan.of("master", "slave")) {
            HostProcess master = Wirejack.start(lan.host("master"), "manager", "--rate", "48000");
            OurSlave slave = OurSlave.thru(lan.host("slave"), "slow", 2, "--rate", "44100");
            slave.process().awaitLine("not joining master master .*runs at 48000 Hz, this slave at 44100 Hz only");
            master.awaitLine("slave slow .*runs at 44100 Hz only, this master at 48000 Hz");
            assertEquals(0, slave.stop().sessions());
            assertTrue(master.isAlive());
        }
    }

    @Test
    void ourSlaveNamesBothRatesAndAStockMasterServesOthers() {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(48_000, 256)) {
            master.load("netmanager", "");
            OurSlave slave = OurSlave.thru(lan.host("slave"), "slow", 2, "--rate", "44100");
            slave.process().awaitLine("not joining master master .*runs at 48000 Hz, this slave at 44100 Hz only");
            try (OurSlave able = OurSlave.thru(lan.host("slave"), "able", 2)) {
                able.awaitMaster();
                master.awaitPort("able:from_slave_2");
            }
            assertEquals(0, slave.stop().sessions());
            assertEquals(
                    List.of(),
                    master.ports().stream()
                            .filter(port -> port.startsWith("slow"))
                            .toList());
        }
    }

    @Test
    void ourMasterNamesBothVersionsAndTellsTheSlave() {
        try (Lan lan = Lan.of("master", "slave")) {
            HostProcess master = Wirejack.start(lan.host("master"), "manager");
            master.awaitLine("^listening");
            HostProcess slave = lan.host("slave")
                    .start(Wirejack.program(
                            OldSlave.class.getName(), List.of(lan.host("master").address(), "7")));
            slave.awaitLine("^KILL_MASTER VERSION 8$");
            master.awaitLine("slave old .*speaks protocol 7, this master speaks 8");
        }
    }
}
