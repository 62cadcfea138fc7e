package org.wirejack.cli.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audioadapter.AdapterStatus;

/** What {@code --load} names: a client that fits itself to any number of the driver's ports. Control threads. */
public interface Load extends AutoCloseable {
    /** Opens and activates its client. The server runs at the session's rate and period. */
    Insert insert(AudioServer server, Terminals terminals);

    /** A new session begins with the client still in place. */
    default void sessionRestarted() {}

    /** The client has left the server; {@link #insert} may be called again. */
    default void removed() {}

    /** The last session is about to end, by the user's wish. */
    default void ending() {}

    /** What the user should know at the end, a line each. */
    default List<String> report() {
        return List.of();
    }

    /** How it fares as an adapter; null if it is none, or has not begun. */
    default @Nullable AdapterStatus adapterStatus() {
        return null;
    }

    /** Gives up what is held besides the client. Twice is fine. */
    @Override
    default void close() {}
}
