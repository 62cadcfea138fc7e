package org.wirejack.audio;

import org.jspecify.annotations.Nullable;

/** A server together with what runs its cycles: a sound card, a timer, a JACK server of its own. Control threads. */
public interface ClockedServer extends AutoCloseable {
    AudioServer audio();

    /** In a few words, for the user. */
    String text();

    /** From now on cycles run. Once. */
    void start();

    /** Why it has ended by itself; null while it lives. */
    @Nullable
    String end();

    /** Twice is fine. */
    @Override
    void close();
}
