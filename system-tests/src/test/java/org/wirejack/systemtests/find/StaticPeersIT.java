package org.wirejack.systemtests.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/** A network that lets no multicast through. */
@Needs({Requirement.NAMESPACES, Requirement.NFT})
@Timeout(120)
final class StaticPeersIT {
    private static final String NO_MULTICAST = """
            table ip nomulticast {
              chain input {
                type filter hook input priority 0; policy accept;
                iifname != "lo" ip daddr 224.0.0.0/4 drop
              }
            }
            """;

    @Test
    void slavesThatKnowTheirMastersAddressNeedNoMulticast() {
        try (Lan lan = Lan.of("studio", "rack")) {
            Host studio = lan.host("studio");
            Host rack = lan.host("rack");
            studio.run("nft", NO_MULTICAST);
            rack.run("nft", NO_MULTICAST);
            rack.run("sh", "-c", "echo '" + studio.address() + " studio' >> /etc/hosts");
            Parts.manager(studio);
            HostProcess byAddress = Parts.slaveOf(rack, "by-address", studio.address());
            HostProcess byHostName = Parts.slaveOf(rack, "by-host-name", "studio");
            HostProcess stockWay = Parts.slave(rack, "stock-way", "-a", studio.address());
            HostProcess byGroup = Parts.slave(rack, "by-group");
            byAddress.awaitLine("^found master studio ");
            byHostName.awaitLine("^found master studio ");
            stockWay.awaitLine("^found master studio ");
            assertEquals(
                    "still no", byGroup.awaitLine("^(found|still no) master").group(1));
        }
    }
}
