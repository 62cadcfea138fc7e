package org.wirejack.systemtests.faults;

import org.wirejack.systemtests.lan.Host;

/** Hosts that know each other's Ethernet addresses for good: a kernel that asks again in vain waits up to three seconds. */
final class Neighbours {
    private Neighbours() {}

    static void introduce(Host... hosts) {
        for (Host one : hosts) {
            for (Host other : hosts) {
                if (one != other) {
                    String ethernet = other.run("cat", "/sys/class/net/" + Host.INTERFACE + "/address")
                            .getFirst();
                    one.run(
                            "ip",
                            "neigh",
                            "replace",
                            other.address(),
                            "lladdr",
                            ethernet,
                            "dev",
                            Host.INTERFACE,
                            "nud",
                            "permanent");
                }
            }
        }
    }
}
