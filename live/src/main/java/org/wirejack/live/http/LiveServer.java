package org.wirejack.live.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.wirejack.link.HostName;
import org.wirejack.link.TransportFailed;
import org.wirejack.live.LiveSource;
import org.wirejack.live.relay.SlaveViews;
import org.wirejack.rt.NanoClock;

/** Shows a source by HTTP: a page, JSON, events and metrics. */
public final class LiveServer implements AutoCloseable {
    private static final int BACKLOG = 64;

    private final LiveOptions options;
    private final HttpServer http;
    private final EventHub hub = new EventHub(NanoClock.SYSTEM);
    private final Sampler sampler;
    private final SlaveViews slaves;
    private final SlaveWatch slaveWatch;
    private final ExecutorService requests = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-request-", 0).factory());

    /**
     * Takes the address; answers once it is started.
     *
     * @param notices takes lines for the user, from any thread
     * @throws TransportFailed if the address cannot be had
     */
    public LiveServer(LiveOptions options, LiveSource source, Consumer<String> notices) {
        this.options = options;
        http = bound(options.address());
        GraphReader graphs = new GraphReader(source, NanoClock.SYSTEM);
        sampler = new Sampler(source, graphs, hub, notices, NanoClock.SYSTEM);
        slaves = new SlaveViews(source, options.token());
        slaveWatch = new SlaveWatch(slaves, hub);
        Routes routes = new LiveRoutes(sampler, graphs, hub, slaveWatch).of(source, options.token());
        new SlaveRoutes(slaves, slaveWatch).addTo(routes);
        http.setExecutor(requests);
        http.createContext("/", new Front(new Access(options), routes, notices));
    }

    private static HttpServer bound(InetSocketAddress address) {
        try {
            return HttpServer.create(address, BACKLOG);
        } catch (IOException e) {
            throw new TransportFailed(
                    "--http: cannot listen at " + address.getAddress().getHostAddress() + ":" + address.getPort() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    public void start() {
        sampler.start();
        slaveWatch.start();
        http.start();
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** As {@link #port} for others on the LAN; 0 where only this machine can reach it. */
    public int portOnLan() {
        return options.open() ? port() : 0;
    }

    /** Where the page is; with the token, if nobody could know it otherwise. */
    public String url() {
        boolean any = options.address().getAddress().isAnyLocalAddress();
        String host = any ? HostName.local() : options.address().getAddress().getHostAddress();
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port() + "/" + (options.tokenMade() ? "?token=" + options.token() : "");
    }

    /** Ends all pages. Twice is fine. */
    @Override
    public void close() {
        sampler.close();
        slaveWatch.close();
        slaves.close();
        hub.close();
        http.stop(0);
        requests.shutdownNow();
    }
}
