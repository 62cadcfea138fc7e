package org.wirejack.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Connection;
import org.wirejack.live.model.Graph;
import org.wirejack.live.model.LinkLevels;
import org.wirejack.live.model.LiveStatus;

/** What is shown, and what may be asked of it. Control threads. */
public interface LiveSource {
    /** How everything is now. Always the same thread, about once a second. */
    LiveStatus status();

    /**
     * How loud the links are, since the last time that this was asked: about five times a second while somebody looks. The
     * thread of {@link #status}, which tells the highest of the last second.
     */
    default List<LinkLevels> levels() {
        return List.of();
    }

    /** Nobody looks any more: levels need not be measured until they are asked for again. The same thread. */
    default void restLevels() {}

    /** A manager's slaves, in the order in which they came. Any thread. */
    default List<SlavePlace> slaves() {
        return List.of();
    }

    /** Ports and cables of the server; none while there is no server. Any thread, one at a time. */
    Graph graph();

    /**
     * Plugs a cable in. Any thread, one at a time, as below.
     *
     * @throws IllegalArgumentException if it cannot be; says why
     */
    void connect(Connection cable);

    /** Pulls a cable. */
    void disconnect(Connection cable);

    /** Who takes clients in and out; null where none can be loaded. */
    default @Nullable ClientLoader loader() {
        return null;
    }
}
