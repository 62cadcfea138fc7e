package org.wirejack.cli.live;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.option.Allowed;
import org.wirejack.live.LiveSource;
import org.wirejack.live.http.LiveOptions;
import org.wirejack.live.http.LiveServer;
import picocli.CommandLine.Option;

/** Whether, where and to whom the live view is shown. */
public final class HttpOptions {
    private static final int MAX_PORT = 65_535;
    private static final String USUAL_PORT = "" + LiveOptions.USUAL_PORT;

    @Option(
            names = "--http",
            paramLabel = "PORT",
            arity = "0..1",
            fallbackValue = USUAL_PORT,
            description = "Show the live view by HTTP: page, JSON and metrics; PORT is " + USUAL_PORT + " if left out.")
    private @Nullable Integer port;

    @Option(
            names = "--http-address",
            paramLabel = "ADDRESS",
            description = "Address of this machine to show it at, 0.0.0.0 for all; default: "
                    + LiveOptions.USUAL_ADDRESS + ".")
    private @Nullable String address;

    @Option(
            names = "--http-token",
            paramLabel = "TOKEN",
            description = "Password of the live view, 12 to 128 letters and digits;"
                    + " default: none on this machine alone, else one is made and printed.")
    private @Nullable String token;

    /** @throws IllegalArgumentException if an option is wrong, or says something about a view that is not there */
    public void check() {
        if (port == null) {
            refuse("--http-address", address);
            refuse("--http-token", token);
        } else {
            options(port);
        }
    }

    private static void refuse(String option, @Nullable String value) {
        if (value != null) {
            throw new IllegalArgumentException(option + ": only with --http");
        }
    }

    private LiveOptions options(int wanted) {
        return LiveOptions.of(
                address == null ? LiveOptions.USUAL_ADDRESS : address,
                Allowed.range("--http", wanted, 1, MAX_PORT),
                token);
    }

    /** Whether there is a live view at all. */
    public boolean wanted() {
        return port != null;
    }

    /**
     * Shows the source, if that is wanted.
     *
     * @throws org.wirejack.link.TransportFailed if the address cannot be had
     */
    public View open(LiveSource source, Consumer<String> lines) {
        if (port == null) {
            return new View(null);
        }
        LiveServer server = new LiveServer(options(port), source, lines);
        server.start();
        lines.accept("live view at " + server.url());
        return new View(server);
    }

    /** A live view, or none. */
    public static final class View implements AutoCloseable {
        private final @Nullable LiveServer server;

        private View(@Nullable LiveServer server) {
            this.server = server;
        }

        /** For others on the LAN; 0 if they cannot see it. */
        public int portOnLan() {
            return server == null ? 0 : server.portOnLan();
        }

        @Override
        public void close() {
            if (server != null) {
                server.close();
            }
        }
    }
}
