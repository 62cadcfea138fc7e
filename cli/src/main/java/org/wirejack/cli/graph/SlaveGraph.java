package org.wirejack.cli.graph;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.DrivenServer;
import org.wirejack.netdriver.SlaveListener;
import org.wirejack.wire.SessionParams;

/** What a slave's cycles run. Control threads. */
public interface SlaveGraph extends AutoCloseable {
    /** What the net driver is to drive. */
    DrivenServer server();

    /** What the net driver is to tell, so that this graph and another listener hear it. */
    SlaveListener listening(SlaveListener other);

    /** @throws org.wirejack.link.TransportFailed if there is no port for it */
    void start();

    /**
     * Does what is due; a few times a second.
     *
     * @param session with the master, null while there is none
     */
    void tick(@Nullable SessionParams session);

    /** Ends within two seconds, best while cycles run still. Twice is fine. */
    @Override
    void close();
}
