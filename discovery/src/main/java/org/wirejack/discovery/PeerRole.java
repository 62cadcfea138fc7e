package org.wirejack.discovery;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a peer is. */
public enum PeerRole {
    MANAGER,
    SLAVE;

    /** As it is published and printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PeerRole> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
