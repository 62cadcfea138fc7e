package org.wirejack.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The package's services, started and watched by a real systemd. */
final class ServicesIT {
    private static final String CONFIG = """
            cat >/etc/wirejack/wirejack.conf <<END
            [manager]
            server = embedded
            interface = lo
            [slave]
            interface = lo
            name = rack1
            load = thru
            END
            """;

    private static CleanRoot root;
    private static Machine machine;

    @BeforeAll
    static void boot() throws IOException {
        root = new CleanRoot("machine");
        new Dockerfile().build(root);
        machine = new Machine(root);
    }

    @AfterAll
    static void end() {
        try {
            machine.close();
        } finally {
            root.close();
        }
    }

    @AfterEach
    void stopServices() {
        machine.run("systemctl stop wirejack-slave wirejack-manager; systemctl reset-failed;"
                + " rm -rf /etc/systemd/system/wirejack-*; systemctl daemon-reload");
    }

    private static String property(String unit, String name) {
        return machine.run("systemctl show --value --property " + name + " wirejack-" + unit)
                .succeeded()
                .text()
                .strip();
    }

    @Test
    void theyAreReadyWhenSystemdSaysSoAndFindEachOther() {
        machine.run(CONFIG + "systemctl start wirejack-slave").succeeded();
        assertEquals("active", property("slave", "ActiveState"));
        assertEquals("searching for a master", property("slave", "StatusText"));

        machine.run("systemctl start wirejack-manager").succeeded();
        machine.await("systemctl status wirejack-slave", said -> said.contains("Status: \"playing with "));
        machine.await("systemctl status wirejack-manager", said -> said.contains("slaves known: 1"));
        String user =
                machine.run("stat -c %U /proc/" + property("slave", "MainPID")).text();
        assertNotEquals("root\n", user);
    }

    @Test
    void systemdKnowsTheRightsThatCyclesNeed() {
        for (String role : new String[] {"manager", "slave"}) {
            assertEquals("95", property(role, "LimitRTPRIO"));
            assertEquals("infinity", property(role, "LimitMEMLOCK"));
        }
    }

    /** Root of a machine inside a machine may have no right to give rights. */
    @Test
    void theyHaveTheRightsThatCyclesNeed() {
        assumeTrue(
                machine.run("prlimit --rtprio=95:95 --memlock=unlimited:unlimited true")
                                .exitCode()
                        == 0,
                "root cannot raise limits on this machine");
        machine.run(CONFIG + "systemctl start wirejack-manager").succeeded();
        String limits = machine.run("cat /proc/" + property("manager", "MainPID") + "/limits")
                .text();
        assertTrue(limits.matches("(?s).*Max realtime priority +95 +95 .*"), limits);
        assertTrue(limits.matches("(?s).*Max locked memory +unlimited +unlimited .*"), limits);
        machine.await(
                "journalctl -b -u wirejack-manager",
                said -> said.contains("real-time priority 60") && said.contains("memory locked"));
    }

    @Test
    void aStopIsNoFailure() {
        machine.run(CONFIG + "systemctl start wirejack-slave && systemctl stop wirejack-slave")
                .succeeded();
        assertEquals("inactive", property("slave", "ActiveState"));
        assertEquals("success", property("slave", "Result"));
    }

    @Test
    void oneThatHangsIsKilledAndStartedAgain() {
        machine.run(CONFIG + """
                mkdir -p /etc/systemd/system/wirejack-slave.service.d
                printf '[Service]\\nWatchdogSec=3\\n' >/etc/systemd/system/wirejack-slave.service.d/soon.conf
                systemctl daemon-reload
                systemctl start wirejack-slave
                """).succeeded();
        String before = property("slave", "MainPID");
        machine.run("kill -STOP " + before).succeeded();
        machine.await("journalctl -b -u wirejack-slave", said -> said.contains("Watchdog timeout"));
        machine.await("systemctl show --property NRestarts wirejack-slave", said -> said.contains("=1"));
        machine.await("systemctl is-active wirejack-slave", said -> said.equals("active\n"));
        assertNotEquals(before, property("slave", "MainPID"));
    }

    @Test
    void oneThatIsAskedWronglySaysSoAndIsNotStartedAgain() {
        assertTrue(machine.run(
                                "printf '[slave]\\nlatency = 31\\n' >/etc/wirejack/wirejack.conf; systemctl start wirejack-slave")
                        .exitCode()
                != 0);
        machine.await("systemctl is-failed wirejack-slave", said -> said.equals("failed\n"));
        assertEquals("0", property("slave", "NRestarts"));
        machine.await(
                "journalctl -b -u wirejack-slave",
                said -> said.contains(
                        "--latency 31: allowed is 0 to 30 (--latency is from /etc/wirejack/wirejack.conf:2)"));
    }
}
