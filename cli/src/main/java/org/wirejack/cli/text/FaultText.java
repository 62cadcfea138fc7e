package org.wirejack.cli.text;

import org.wirejack.engine.ClientFault;

/** What went wrong in a server, in one line. */
public final class FaultText {
    private FaultText() {}

    public static String line(ClientFault fault) {
        return line(fault.client(), fault.cause());
    }

    /** The same in another server's words. */
    public static String line(String client, Throwable cause) {
        return "client " + client + " is silent from now on, because of " + cause;
    }
}
