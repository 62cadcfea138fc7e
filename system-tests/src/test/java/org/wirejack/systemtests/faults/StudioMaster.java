package org.wirejack.systemtests.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortInfo;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cycle.CycleReport;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.Channels;
import org.wirejack.engine.driver.TimerDriver;
import org.wirejack.netmanager.ManagerListener;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.NetManager;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.wire.Wire;

/**
 * A master for tests: a server in real time with a net manager, and for every slave that comes a client that plays the
 * ramp to it and another that looks at what comes back. They are connected once, when the slave comes for the first time.
 *
 * <p>Prints what happens, and {@code steady NAME} whenever a slave has returned the signal for a while without a flaw.
 * Told {@code wait N} it says {@code waited N} after so many periods; told {@code report FILE} it prints its figures and
 * writes its {@link PeriodLog}; told {@code census} it says how many objects of our classes there are. It ends with its input.
 */
final class StudioMaster implements ManagerListener, AutoCloseable {
    private static final long POLL_MILLIS = 20;
    private static final int STEADY_MILLIS = 150;

    private final StudioOptions options;
    private final RampTables ramp;
    private final PeriodLog log;
    private final EmbeddedServer server;
    private final TimerDriver driver;
    private final NetManager manager;
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final Map<String, PeriodLog.Track> tracks = new TreeMap<>();
    private final Map<String, Boolean> steady = new TreeMap<>();
    private int waitedForPeriod = -1;
    private boolean ended;

    private StudioMaster(StudioOptions options) {
        this.options = options;
        ramp = new RampTables(options.channels());
        log = new PeriodLog(options.periodFrames());
        var realtime = new RealtimeOptions();
        realtime.raiseJvm();
        server = new EmbeddedServer(new Format(options.sampleRate(), options.periodFrames()));
        driver = new TimerDriver(server, Channels.NONE, realtime.pacing(System.out::println));
        var managerOptions =
                new ManagerOptions(Wire.DEFAULT_GROUP, Wire.DEFAULT_PORT, null, false, Duration.ofMinutes(5), 8);
        manager = new NetManager(managerOptions, server, this);
    }

    /** Arguments as {@link StudioOptions} gives them. */
    static void main(String[] arguments) throws InterruptedException {
        try (var master = new StudioMaster(StudioOptions.parse(arguments))) {
            master.start();
            master.run();
        }
    }

    private void start() {
        AudioClient clock = server.open("log", log);
        clock.activate();
        server.transport().start();
        manager.start();
        driver.start();
        Thread.ofPlatform().daemon().name("studio-input").start(this::listen);
        System.out.println("listening");
    }

    private void run() throws InterruptedException {
        while (!ended) {
            Runnable next = work.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
            tracks.forEach(this::watch);
            if (waitedForPeriod >= 0 && log.periods() >= waitedForPeriod) {
                waitedForPeriod = -1;
                System.out.println("waited");
            }
        }
    }

    private void listen() {
        try (var input = new BufferedReader(new InputStreamReader(System.in))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String command = line;
                work.add(() -> obey(command));
            }
        } catch (IOException e) {
            System.out.println("no more input: " + e.getMessage());
        }
        work.add(() -> ended = true);
    }

    private void obey(String line) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case "wait" -> waitedForPeriod = log.periods() + Integer.parseInt(words[1]);
            case "report" -> report(Path.of(words[1]));
            case "census" -> System.out.println("objects " + LiveObjects.census("org.wirejack."));
            default -> System.out.println("unknown: " + line);
        }
    }

    private void watch(String name, PeriodLog.Track track) {
        boolean now = track.steadyFor(options.periodsIn(STEADY_MILLIS));
        if (!Boolean.valueOf(now).equals(steady.put(name, now)) && now) {
            System.out.println("steady " + name);
        }
    }

    @Override
    public void notice(String line) {
        System.out.println("notice: " + line);
    }

    @Override
    public void slaveConnected(ProxyStatus proxy) {
        System.out.println("connected " + proxy.clientName() + " session "
                + proxy.session().sessionId());
        work.add(() -> plugIn(proxy));
    }

    @Override
    public void slaveLost(ProxyStatus proxy) {
        System.out.println("lost " + proxy.clientName());
    }

    @Override
    public void proxyRemoved(ProxyStatus proxy) {
        System.out.println("removed " + proxy.clientName());
    }

    private void plugIn(ProxyStatus proxy) {
        String name = proxy.clientName();
        if (tracks.containsKey(name)) {
            return;
        }
        PeriodLog.Track track = log.track(name);
        tracks.put(name, track);
        RampSource.open(server, name + "-source", ramp);
        RampSink.open(server, name + "-sink", ramp, track);
        List<Connection> cables = new ArrayList<>();
        for (int i = 1; i <= options.channels(); i++) {
            cables.add(new Connection(name + "-source:out_" + i, name + ":to_slave_" + i));
            cables.add(new Connection(name + ":from_slave_" + i, name + "-sink:in_" + i));
        }
        server.connect(cables);
    }

    private void report(Path file) {
        try {
            log.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the periods cannot be written", e);
        }
        System.out.println("cycles=" + driver.cycles() + " late=" + driver.lateCycles() + " threads="
                + ManagementFactory.getThreadMXBean().getThreadCount() + " sockets=" + sockets() + " connections="
                + server.connections().size());
        System.out.println(
                "ports " + server.ports().stream().map(PortInfo::name).sorted().toList());
        manager.proxies().forEach(StudioMaster::report);
        System.out.println("reported");
    }

    private static void report(ProxyStatus proxy) {
        CycleReport cycles = proxy.cycles();
        System.out.println("proxy " + proxy.clientName() + " online=" + proxy.online() + " latency="
                + proxy.latency().roundTripFrames() + " session="
                + proxy.session().sessionId() + " cycles="
                + cycles.cycles() + " missed=" + cycles.missed() + " incomplete=" + cycles.incomplete() + " late="
                + cycles.latePackets() + " lost=" + cycles.lostPackets() + " duplicate=" + cycles.duplicatePackets()
                + " early=" + cycles.earlyPackets() + " foreign=" + cycles.foreignPackets() + " malformed="
                + cycles.malformedPackets() + " skipped=" + cycles.skipped());
    }

    private static long sockets() {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors
                    .map(StudioMaster::target)
                    .filter(target -> target.startsWith("socket:"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException("this process's sockets cannot be counted", e);
        }
    }

    /** What a descriptor is; empty for the one that the list itself was read by. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() {
        manager.close();
        driver.close();
        server.close();
    }
}
