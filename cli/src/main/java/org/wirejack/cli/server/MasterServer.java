package org.wirejack.cli.server;

import java.util.Optional;
import org.wirejack.audio.ClockedServer;

/** A server that a net manager can be put on, with its clock. Control threads. */
public interface MasterServer extends ClockedServer {
    /** What the user should know of it besides its slaves, in one line; empty if nothing is new. */
    default Optional<String> trouble() {
        return Optional.empty();
    }
}
