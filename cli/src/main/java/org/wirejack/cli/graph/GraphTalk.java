package org.wirejack.cli.graph;

import java.util.function.Consumer;
import org.wirejack.cli.text.ProxyText;
import org.wirejack.cli.text.SessionText;
import org.wirejack.netmanager.ManagerListener;
import org.wirejack.netmanager.ProxyStatus;

/** Says what becomes of the JACK server in our graph. */
final class GraphTalk implements ManagerListener {
    private final Consumer<String> lines;
    private int sessionId;

    GraphTalk(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void notice(String line) {
        lines.accept("graph: " + line);
    }

    /** Also when a session goes on in which nothing has come for a while. */
    @Override
    public synchronized void slaveConnected(ProxyStatus proxy) {
        if (proxy.session().sessionId() == sessionId) {
            notice(proxy.clientName() + " answers again");
        } else {
            sessionId = proxy.session().sessionId();
            sayBegun(proxy);
        }
    }

    private void sayBegun(ProxyStatus proxy) {
        notice(proxy.clientName() + " is in step: " + SessionText.full(proxy.session()));
        int frames = proxy.latency().roundTripFrames();
        if (frames > 0) {
            notice(proxy.clientName() + " adds " + frames
                    + " frames of which the master knows nothing: start it with -S before -d and -l 0 behind it");
        }
    }

    @Override
    public void slaveLost(ProxyStatus proxy) {
        notice(proxy.clientName() + " is silent");
    }

    @Override
    public void proxyRemoved(ProxyStatus proxy) {
        notice("removed " + ProxyText.line(proxy));
    }
}
