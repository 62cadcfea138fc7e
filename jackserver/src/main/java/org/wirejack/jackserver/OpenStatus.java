package org.wirejack.jackserver;

import java.util.ArrayList;
import java.util.List;

/** The words for JACK's {@code jack_status_t}. */
final class OpenStatus {
    private static final int NAME_TAKEN = 0x04;
    private static final int NO_SERVER = 0x10;
    private static final int TROUBLE = 0x20;
    private static final int NO_MEMORY = 0x200;
    private static final int OTHER_VERSION = 0x400;

    private OpenStatus() {}

    static String text(int status) {
        List<String> reasons = new ArrayList<>();
        add(reasons, status, NO_SERVER, "no JACK server is running here for this user");
        add(reasons, status, NAME_TAKEN, "its name is taken");
        add(reasons, status, TROUBLE, "the server does not answer");
        add(reasons, status, NO_MEMORY, "no access to the server's shared memory");
        add(reasons, status, OTHER_VERSION, "the server's version is another one than the library's");
        return reasons.isEmpty()
                ? "the server refuses it (status 0x" + Integer.toHexString(status) + ")"
                : String.join(", ", reasons);
    }

    private static void add(List<String> reasons, int status, int bit, String words) {
        if ((status & bit) != 0) {
            reasons.add(words);
        }
    }
}
