package org.wirejack.systemtests.find;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/** A manager's interfaces go down, come up, and are added while it runs. */
@Needs(Requirement.NAMESPACES)
@Timeout(120)
final class InterfacesIT {
    /** Two seconds are the aim; where other tests run at the same time, a program waits for its turn. */
    private static final long BACK_MILLIS = Boolean.getBoolean("wirejack.long") ? 2_500 : 6_000;

    private static final String LATER = "later0";

    @Test
    void slavesAreHeardAgainWhenAnInterfaceIsBackAndOnOneThatIsNew() {
        try (Lan lan = Lan.of("studio", "rack")) {
            Host studio = lan.host("studio");
            HostProcess manager = Parts.manager(studio);
            HostProcess slave = Parts.slave(lan.host("rack"), "slave");
            slave.awaitLine("^found master studio ");

            int mark = slave.lines().size();
            studio.interfaceDown();
            slave.awaitLine("^lost: the master has gone silent", mark);
            studio.interfaceUp();
            long upNanos = System.nanoTime();
            slave.awaitLine("^found master studio ", mark);
            long backMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - upNanos);
            assertTrue(backMillis < BACK_MILLIS, () -> backMillis + " ms\n" + manager);

            addInterface(studio, "10.79.0.1/24");
            addInterface(lan.host("rack"), "10.79.0.2/24");
            Parts.slave(lan.host("rack"), "newcomer", "--interface", LATER).awaitLine("^found master studio ");
            manager.awaitLine("^connected newcomer \\(10\\.79\\.0\\.2\\)");
        }
    }

    /** A network of its own on the same cable. */
    private static void addInterface(Host host, String address) {
        host.run("ip", "link", "add", "link", Host.INTERFACE, "name", LATER, "type", "macvlan", "mode", "bridge");
        host.run("ip", "addr", "add", address, "dev", LATER);
        host.run("ip", "link", "set", LATER, "up");
    }
}
