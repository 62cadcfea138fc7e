package org.wirejack.cli.option;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wirejack.link.HostName;
import org.wirejack.wire.WireText;

/** Names that fit a params packet and a JACK client. */
public final class SlaveName {
    /** Bytes of the packet's field, less its end mark. */
    private static final int MAX_BYTES = 63;

    private SlaveName() {}

    /**
     * The wished name, or the host's without its domain.
     *
     * @throws IllegalArgumentException if the wished one is empty, too long, or has a colon or control characters
     */
    public static String orHost(@Nullable String wished) {
        return wished == null ? host() : checked(wished);
    }

    private static String checked(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MAX_BYTES) {
            throw new IllegalArgumentException("--name '" + name + "': allowed is 1 to " + MAX_BYTES + " bytes");
        }
        if (name.chars().anyMatch(letter -> letter == ':' || Character.isISOControl(letter))) {
            throw new IllegalArgumentException("--name '" + name + "': allowed are no colon and no control characters");
        }
        return name;
    }

    private static String host() {
        return WireText.cut(HostName.local().replaceFirst("[.:].*", ""), MAX_BYTES);
    }
}
