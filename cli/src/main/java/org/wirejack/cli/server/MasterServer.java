package org.wirejack.cli.server;

import java.util.Optional;
import org.wirejack.audio.ClockedServer;
import org.wirejack.rt.StallReport;

/** A server that a net manager can be put on, with its clock. Control threads. */
public interface MasterServer extends ClockedServer {
    /** Of the thread that runs its cycles, as far as it is ours: a JACK server or a sound card counts xruns instead. */
    default StallReport stalls() {
        return StallReport.NONE;
    }

    /** What the user should know of it besides its slaves, in one line; empty if nothing is new. */
    default Optional<String> trouble() {
        return Optional.empty();
    }
}
