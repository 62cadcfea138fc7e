package org.wirejack.cli.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;

/** A server that a net manager can be put on, with its clock. Control threads. */
public interface MasterServer extends AutoCloseable {
    AudioServer audio();

    /** In a few words, for the user. */
    String text();

    /** From now on cycles run. */
    void start();

    /** What the user should know of it besides its slaves, in one line; empty if nothing is new. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Why it has ended by itself; null while it lives. */
    @Nullable
    String end();

    /** Twice is fine. */
    @Override
    void close();
}
