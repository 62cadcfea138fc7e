package org.wirejack.link;

import java.util.List;

/**
 * What became of one datagram that was to leave by one or more interfaces.
 *
 * @param sent interfaces by which it left
 * @param failures one line for each that did not take it, such as "eth0: Network is unreachable"
 */
public record SendOutcome(int sent, List<String> failures) {
    public SendOutcome {
        failures = List.copyOf(failures);
    }

    /** Whether it left this machine's sockets at all. */
    public boolean sentAtAll() {
        return sent > 0;
    }

    /** All failures in one line; empty if there are none. */
    public String reason() {
        return String.join("; ", failures);
    }
}
