package org.wirejack.cli;

import java.util.function.Consumer;
import org.wirejack.cli.text.ProxyText;
import org.wirejack.cli.text.SessionText;
import org.wirejack.netmanager.ManagerListener;
import org.wirejack.netmanager.ProxyStatus;

/** Says what the manager does. */
final class ManagerTalk implements ManagerListener {
    private final Consumer<String> lines;

    ManagerTalk(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void notice(String line) {
        lines.accept(line);
    }

    @Override
    public void slaveConnected(ProxyStatus proxy) {
        lines.accept("connected " + proxy.clientName() + " ("
                + proxy.slave().getAddress().getHostAddress() + "): " + SessionText.full(proxy.session()));
    }

    @Override
    public void slaveLost(ProxyStatus proxy) {
        lines.accept("lost " + ProxyText.line(proxy));
    }

    @Override
    public void proxyRemoved(ProxyStatus proxy) {
        lines.accept("removed " + ProxyText.line(proxy));
    }
}
