package org.wirejack.netdriver;

import java.net.InetSocketAddress;
import org.wirejack.rt.RealtimeOutcome;
import org.wirejack.wire.SessionParams;

/** Hears what becomes of the search for a master. Called between sessions and cycles, by the driver's thread. */
public interface SlaveListener {
    /** The search begins (again). */
    default void searching() {}

    /**
     * A master was found. The driver's ports are there and the server has the session's format; what is opened and
     * connected now takes part in the first cycle.
     */
    default void sessionStarting(SessionParams params, InetSocketAddress master) {}

    /** The session is over; a new search begins unless the driver is closed. */
    default void sessionEnded(SessionEnd end) {}

    /**
     * The cycle thread is about to begin, and calls this itself: it may be set up further here.
     *
     * @param realtime what the system said to its wish for a real-time priority
     */
    default void cycleThread(RealtimeOutcome realtime) {
        if (realtime.missing()) {
            notice(realtime.line());
        }
    }

    /** Something that the user should read: one line, no line end. */
    default void notice(String line) {}
}
