package org.wirejack.discovery;

import java.io.IOException;
import java.net.Inet4Address;

/** Opens multicast DNS on the network that has this address of ours. */
@FunctionalInterface
interface NodeFactory {
    /** @throws IOException if the network cannot be used */
    DnsSdNode open(Inet4Address address) throws IOException;
}
