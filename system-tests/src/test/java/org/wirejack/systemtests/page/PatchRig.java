package org.wirejack.systemtests.page;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.cli.Main;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.live.ManagerView;
import org.wirejack.cli.live.SlaveAddresses;
import org.wirejack.cli.live.SlaveViewOptions;
import org.wirejack.cli.server.MasterServer;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.Channels;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.engine.driver.TimerDriver;
import org.wirejack.live.http.LiveOptions;
import org.wirejack.live.http.LiveServer;
import org.wirejack.netmanager.ManagerListener;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.NetManager;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.NanoClock;
import org.wirejack.rt.PauseReport;
import org.wirejack.rt.RealtimeThread;
import org.wirejack.rt.StallReport;
import picocli.CommandLine;

/**
 * A manager with a client that plays and one that listens, and two slaves: {@code synth1} with nothing loaded, and {@code
 * organ}, whose live view wants a token that the manager does not have.
 */
final class PatchRig implements AutoCloseable {
    /** What the session adds to the way there and back: two periods. */
    static final int ROUND_TRIP_FRAMES = 512;

    private static final int PRIORITY = 60;
    private static final Format FORMAT = new Format(48_000, 256);
    /** As a manager's own: adapters on the other side follow this clock. */
    private static final Pacing PACING =
            new Pacing(NanoClock.SYSTEM, DeadlineSleeper.ofSystem(), () -> RealtimeThread.enter(PRIORITY));

    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long LOOK_NANOS = 20_000_000L;
    private static final long END_MILLIS = 10_000;

    private final StopSignal stop = new StopSignal();
    private final StringWriter said = new StringWriter();
    private final List<Thread> commands = new ArrayList<>();
    private final EmbeddedServer server = new EmbeddedServer(FORMAT);
    private final TimerDriver clock = new TimerDriver(server, new Channels(2, 2), PACING);
    private final Listener listener = new Listener();
    private final NetManager manager;
    private final LiveServer page;

    /** @param files the folder whose files the page may have */
    PatchRig(Path files) throws IOException {
        String port = Integer.toString(LiveRig.freeUdpPort());
        int synthPort = LiveRig.freePort();
        int organPort = LiveRig.freePort();
        new Player().open(server);
        listener.open(server);
        manager = new NetManager(
                new ManagerOptions("225.3.19.154", Integer.parseInt(port), "lo", false, Duration.ofSeconds(300), 32),
                server,
                new Silent());
        page = new LiveServer(LiveOptions.of("127.0.0.1", 0, null), view(synthPort, organPort), line -> {});
        manager.start();
        clock.start();
        page.start();
        slave(port, synthPort, "-n synth1 -C 2 -P 2 -i 0 -o 0 --http-files " + files);
        slave(port, organPort, "-n organ -C 1 -P 1 -i 0 -o 0 --http-token another-token");
        awaitSlaves();
    }

    private ManagerView view(int synthPort, int organPort) {
        SlaveViewOptions places = CommandLine.populateCommand(
                new SlaveViewOptions(), "--http-slave", "synth1=" + synthPort, "--http-slave", "organ=" + organPort);
        ManagerView view = new ManagerView("studio", "test", new SlaveAddresses(places.said(), List::of));
        view.show(
                new ManagerView.Slaves(manager::proxies, manager::levels),
                new Server(server, clock),
                () -> new PauseReport(StallReport.NONE, 0, StallReport.NONE));
        return view;
    }

    private void slave(String port, int httpPort, String words) {
        List<String> arguments = new ArrayList<>(
                List.of("slave", "-a", "127.0.0.1", "--no-mdns", "--no-memory-lock", "--deep-idle", "-p", port));
        arguments.addAll(List.of("--http", Integer.toString(httpPort)));
        arguments.addAll(List.of(words.split(" ")));
        Surroundings surroundings = new Surroundings(
                new PrintWriter(said, true), new PrintWriter(said, true), false, Map.of("WIREJACK_CONFIG", ""), stop);
        commands.add(Thread.ofPlatform().start(() -> Main.run(arguments, surroundings)));
    }

    private void awaitSlaves() {
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while (manager.proxies().stream().filter(ProxyStatus::online).count() < 2) {
            if (System.nanoTime() - deadlineNanos > 0) {
                close();
                throw new AssertionError("no sessions:\n" + said);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    String managerPage() {
        return page.url();
    }

    /** What the listener hears from now on, for so many frames. */
    Listener.Take hear(int frames) {
        return listener.hear(frames);
    }

    void connect(String output, String input) {
        server.connect(List.of(new Connection(output, input)));
    }

    void pullAll() {
        server.disconnect(server.connections());
    }

    @Override
    public void close() {
        stop.stop();
        for (Thread command : commands) {
            try {
                command.join(END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        page.close();
        manager.close();
        clock.close();
        server.close();
    }

    private static final class Silent implements ManagerListener {}

    private record Server(AudioServer audio, TimerDriver clock) implements MasterServer {
        @Override
        public String text() {
            return "embedded server";
        }

        @Override
        public void start() {}

        @Override
        public @Nullable String end() {
            return null;
        }

        @Override
        public void close() {}
    }
}
