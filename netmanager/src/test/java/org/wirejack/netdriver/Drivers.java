package org.wirejack.netdriver;

import org.wirejack.audio.DrivenServer;
import org.wirejack.link.LinkFactory;

/** Net drivers whose links a test makes. */
public final class Drivers {
    private Drivers() {}

    public static NetDriver of(SlaveOptions options, DrivenServer server, SlaveListener listener, LinkFactory links) {
        return new NetDriver(options, server, listener, MasterNames.NONE, links);
    }
}
