package org.wirejack.engine.graph;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What clients and ports may be called. */
final class ClientNames {
    /** JACK's limit, without the NUL. */
    private static final int MAX_BYTES = 63;

    private ClientNames() {}

    /** The wished name, or with the first free suffix from {@code -01} on behind as much of it as fits. */
    static String unique(String wish, Set<String> taken) {
        check("client name", wish);
        if (bytes(wish) > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "client name '" + wish + "': " + bytes(wish) + " bytes, allowed are 1 to " + MAX_BYTES);
        }
        String name = wish;
        for (int i = 1; taken.contains(name); i++) {
            name = suffixed(wish, "-%02d".formatted(i));
        }
        return name;
    }

    static void checkPort(String name) {
        check("port name", name);
    }

    private static void check(String what, String name) {
        if (name.isEmpty() || name.indexOf(':') >= 0) {
            throw new IllegalArgumentException(what + " '" + name + "': it must not be empty or have a colon");
        }
    }

    private static String suffixed(String wish, String suffix) {
        String base = wish;
        while (bytes(base) + suffix.length() > MAX_BYTES) {
            base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
        }
        return base + suffix;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
