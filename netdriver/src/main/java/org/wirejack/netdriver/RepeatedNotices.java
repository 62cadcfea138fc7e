package org.wirejack.netdriver;

import java.util.HashSet;
import java.util.Set;

/** Passes on what the user should read, each line only once until a session was had. The driver's thread. */
final class RepeatedNotices {
    /** Whoever makes lines up finds the memory bounded. */
    private static final int MAX_REMEMBERED = 100;

    private final SlaveListener listener;
    private final Set<String> said = new HashSet<>();

    RepeatedNotices(SlaveListener listener) {
        this.listener = listener;
    }

    void say(String line) {
        if (said.size() < MAX_REMEMBERED && said.add(line)) {
            listener.notice(line);
        }
    }

    void forget() {
        said.clear();
    }
}
