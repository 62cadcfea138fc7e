package org.wirejack.netdriver;

import java.util.List;
import org.wirejack.link.DiscoveryAddress;

/** Tells where a master of some name listens, as far as that is known. */
@FunctionalInterface
public interface MasterNames {
    /** Knows none: masters are called by name in the group only. */
    MasterNames NONE = name -> List.of();

    /** All addresses of that master; none if it is not known, or not yet. Returns at once; the driver's thread. */
    List<DiscoveryAddress> addresses(String name);
}
