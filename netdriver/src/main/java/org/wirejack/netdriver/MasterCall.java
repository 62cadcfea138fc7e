package org.wirejack.netdriver;

import org.jspecify.annotations.Nullable;
import org.wirejack.link.DiscoveryAddress;

/**
 * One announcement to be sent.
 *
 * @param place where to; null: to the usual place, which may be a group
 * @param masterName the only master of ours that is to answer; empty: whoever hears it
 */
record MasterCall(@Nullable DiscoveryAddress place, String masterName) {
    /** To all, at the usual place. */
    static final MasterCall TO_ANYBODY = new MasterCall(null, "");
}
