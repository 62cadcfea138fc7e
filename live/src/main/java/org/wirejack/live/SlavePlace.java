package org.wirejack.live;

import org.jspecify.annotations.Nullable;

/**
 * Where a slave's own live view is, as its manager knows it.
 *
 * @param name as the manager calls it
 * @param place host and port; null: not known
 * @param reason why it is not known, in one sentence; empty if it is
 */
public record SlavePlace(String name, @Nullable String place, String reason) {
    public static SlavePlace at(String name, String place) {
        return new SlavePlace(name, place, "");
    }

    public static SlavePlace unknown(String name, String reason) {
        return new SlavePlace(name, null, reason);
    }
}
