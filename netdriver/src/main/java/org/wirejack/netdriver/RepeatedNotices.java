package org.wirejack.netdriver;

/** Passes on what the user should read, but the same line only once until another one came or a session was had. */
final class RepeatedNotices {
    private final SlaveListener listener;
    private String last = "";

    RepeatedNotices(SlaveListener listener) {
        this.listener = listener;
    }

    void say(String line) {
        if (!line.equals(last)) {
            last = line;
            listener.notice(line);
        }
    }

    void forget() {
        last = "";
    }
}
