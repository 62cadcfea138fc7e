package org.wirejack.cli.live;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Connection;
import org.wirejack.cli.server.MasterServer;
import org.wirejack.cycle.Levels;
import org.wirejack.live.LiveSource;
import org.wirejack.live.SlavePlace;
import org.wirejack.live.model.Graph;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.LinkLevels;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.model.PauseFigures;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.rt.PauseReport;

/**
 * A manager as the live view sees it, from one server to the next. A server that is about to be closed is not looked at any
 * more: JACK's library does not survive that. Any thread.
 */
public final class ManagerView implements LiveSource {
    private record Serving(Slaves slaves, MasterServer server, Supplier<PauseReport> pauses) {}

    /** What there is of a manager's slaves: how they are, and how loud. */
    public record Slaves(Supplier<List<ProxyStatus>> proxies, Supplier<Map<String, Levels>> levels) {}

    private final LiveIdentity identity;
    private final SlaveAddresses addresses;
    private final LevelLooks levels = new LevelLooks();
    private @Nullable Serving serving;

    /** @param addresses where the slaves have live views of their own */
    public ManagerView(String name, String version, SlaveAddresses addresses) {
        identity = new LiveIdentity("manager", name, version);
        this.addresses = addresses;
    }

    /** There is a server from now on, until {@link #hide}, which must come before the server's end. */
    public synchronized void show(Slaves slaves, MasterServer server, Supplier<PauseReport> pauses) {
        serving = new Serving(slaves, server, pauses);
    }

    /** There is no server for the time being. Twice is fine. */
    public synchronized void hide() {
        serving = null;
    }

    @Override
    public synchronized LiveStatus status() {
        Serving now = serving;
        if (now == null) {
            return identity.status("waiting", null, PauseFigures.NONE, List.of(), LiveIdentity.Rest.NONE);
        }
        List<LinkFigures> links = now.slaves.proxies().get().stream()
                .map(proxy -> LiveFigures.ofProxy(proxy, levels.highest(proxy.clientName())))
                .toList();
        boolean some = links.stream().anyMatch(link -> link.state().equals("online"));
        return identity.status(
                some ? "serving" : "listening",
                LiveFigures.ofServer(now.server.text(), now.server.audio(), now.server.xruns()),
                PauseFigures.of(now.pauses.get()),
                links,
                LiveIdentity.Rest.NONE);
    }

    @Override
    public synchronized List<LinkLevels> levels() {
        return serving == null ? List.of() : levels.look(serving.slaves.levels().get());
    }

    @Override
    public synchronized void restLevels() {
        levels.rest();
    }

    @Override
    public synchronized List<SlavePlace> slaves() {
        return serving == null
                ? List.of()
                : serving.slaves.proxies().get().stream().map(addresses::of).toList();
    }

    @Override
    public synchronized Graph graph() {
        return serving == null ? Graph.EMPTY : Graph.of(serving.server.audio());
    }

    @Override
    public synchronized void connect(Connection cable) {
        if (serving != null) {
            serving.server.audio().connect(List.of(cable));
        }
    }

    @Override
    public synchronized void disconnect(Connection cable) {
        if (serving != null) {
            serving.server.audio().disconnect(List.of(cable));
        }
    }
}
