package org.wirejack.cli.text;

import org.wirejack.engine.ClientFault;

/** What went wrong in a server, in one line. */
public final class FaultText {
    private FaultText() {}

    public static String line(ClientFault fault) {
        return "client " + fault.client() + " is silent from now on, because of " + fault.cause();
    }
}
