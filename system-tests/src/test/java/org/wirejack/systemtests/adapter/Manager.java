package org.wirejack.systemtests.adapter;

import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.HostProcess;

/** What puts a master on a JACK server. */
enum Manager {
    /** JACK's own {@code netmanager}. */
    STOCK {
        @Override
        void start(JackServer server) {
            server.load("netmanager", "");
        }
    },
    /** {@code wirejack manager}. */
    OURS {
        @Override
        void start(JackServer server) {
            HostProcess manager = Wirejack.start(server.host(), "manager", "--server", "jack", "--no-patches");
            manager.awaitLine("^listening .* for the JACK server");
        }
    };

    /** It hears slaves when this returns, and ends with the host. */
    abstract void start(JackServer server);
}
