package org.wirejack.cli.doctor.lan;

import java.net.InetSocketAddress;
import java.util.List;
import org.wirejack.cli.doctor.system.Nic;

/**
 * Where slaves and managers meet, as a check uses it.
 *
 * @param group multicast address and port
 * @param nics that are usable
 */
public record Meeting(InetSocketAddress group, List<Nic> nics) {
    /** Those that lead out of this machine; if there are none, loopback. */
    public List<Nic> outward() {
        List<Nic> outward = nics.stream().filter(nic -> !nic.loopback()).toList();
        return outward.isEmpty() ? nics : outward;
    }
}
