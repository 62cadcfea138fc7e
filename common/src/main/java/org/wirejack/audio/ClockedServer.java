package org.wirejack.audio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server together with what runs its cycles: a sound card, a timer, a JACK server of its own. Control threads. */
public interface ClockedServer extends AutoCloseable {
    AudioServer audio();

    /** In a few words, for the user. */
    String text();

    /**
     * Full names of the audio ports at which it meets the world, in order: the server's physical ones, for most.
     *
     * @param direction {@code OUTPUT} for what comes in from outside, {@code INPUT} for what goes there
     */
    default List<String> terminals(Direction direction) {
        return audio().ports().stream()
                .filter(port -> port.physical() && port.type() == PortType.AUDIO && port.direction() == direction)
                .map(PortInfo::name)
                .toList();
    }

    /** From now on cycles run. Once. */
    void start();

    /** Why it has ended by itself; null while it lives. */
    @Nullable
    String end();

    /** Twice is fine. */
    @Override
    void close();
}
