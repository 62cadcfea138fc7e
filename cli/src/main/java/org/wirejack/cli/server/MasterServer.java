package org.wirejack.cli.server;

import java.util.Optional;
import java.util.OptionalLong;
import org.wirejack.audio.ClockedServer;
import org.wirejack.rt.StallReport;

/** A server that a net manager can be put on, with its clock. Control threads. */
public interface MasterServer extends ClockedServer {
    /** Of the thread that runs its cycles, as far as it is ours: a JACK server or a sound card counts xruns instead. */
    default StallReport stalls() {
        return StallReport.NONE;
    }

    /** Cycles so far; empty where a JACK server runs them, which is another process. Any thread. */
    default OptionalLong cycles() {
        return OptionalLong.empty();
    }

    /** Gaps of the sound card that drives it; empty where none does, or it does not tell. Any thread. */
    default OptionalLong xruns() {
        return OptionalLong.empty();
    }

    /** What the user should know of it besides its slaves, in one line; empty if nothing is new. */
    default Optional<String> trouble() {
        return Optional.empty();
    }
}
