package org.wirejack.systemtests.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import org.wirejack.audio.Format;
import org.wirejack.cycle.CycleReport;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.Channels;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.engine.driver.TimerDriver;
import org.wirejack.netmanager.ManagerListener;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.NetManager;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.JvmThreads;
import org.wirejack.rt.NanoClock;
import org.wirejack.rt.RealtimeThread;
import org.wirejack.wire.Wire;

/**
 * Our manager on a clock, with a {@link Probe} at every slave. It runs until its standard input ends; each line of it is
 * a number of seconds, after which it reports what happened in them.
 */
public final class RampMaster implements ManagerListener {
    private static final int RATE_HZ = 48_000;
    private static final int PRIORITY = 60;
    private static final int MAX_SLAVES = 100;
    private static final long LOOK_NANOS = 10_000_000;

    private final EmbeddedServer server;
    private final TimerDriver clock;
    private final NetManager manager;
    private final int mostPlayed;
    private final Map<String, Probe> probes = new ConcurrentSkipListMap<>();

    private RampMaster(int periodFrames, int mostPlayed) {
        this.mostPlayed = mostPlayed;
        server = new EmbeddedServer(new Format(RATE_HZ, periodFrames));
        var pacing = new Pacing(NanoClock.SYSTEM, DeadlineSleeper.ofSystem(), RampMaster::runInRealTime);
        clock = new TimerDriver(server, new Channels(2, 2), pacing);
        var options = new ManagerOptions(Wire.DEFAULT_GROUP, Wire.DEFAULT_PORT, null, false, Duration.ZERO, MAX_SLAVES);
        manager = new NetManager(options, server, this);
    }

    private static void runInRealTime() {
        System.out.println(RealtimeThread.enter(PRIORITY).line());
    }

    /** Arguments: frames in a period, and how many ports of a slave are played to at the most. */
    public static void main(String[] arguments) throws IOException {
        JvmThreads.raise(JvmThreads.PRIORITY);
        var master = new RampMaster(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        master.manager.start();
        master.clock.start();
        master.server.transport().start();
        System.out.println("listening");
        master.obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        master.manager.close();
        master.clock.close();
        master.server.close();
        System.out.println("closed");
    }

    private void obey(BufferedReader input) throws IOException {
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            watch(Double.parseDouble(line));
        }
    }

    private void watch(double seconds) {
        probes.values().forEach(Probe::takeHeard);
        long firstCycle = clock.cycles();
        long firstLate = clock.lateCycles();
        Map<String, CycleReport> firstCounts = counts();
        long cycles = (long) (seconds * RATE_HZ) / server.format().periodFrames();
        awaitCycle(firstCycle, firstCycle + cycles);
        System.out.println(
                "clock cycles=" + (clock.cycles() - firstCycle) + " late=" + (clock.lateCycles() - firstLate));
        probes.forEach((name, probe) -> System.out.println("probe " + name + " " + probe.takeHeard()));
        counts().forEach((name, now) -> report(name, firstCounts.getOrDefault(name, now), now));
        System.out.println("end");
    }

    private void awaitCycle(long now, long last) {
        long perSecond = RATE_HZ / server.format().periodFrames();
        int second = 0;
        while (clock.cycles() < last) {
            if (clock.cycles() >= now + second * perSecond) {
                System.out.println("watching " + second++);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private Map<String, CycleReport> counts() {
        var counts = new ConcurrentSkipListMap<String, CycleReport>();
        manager.proxies().forEach(proxy -> counts.put(proxy.clientName(), proxy.cycles()));
        return counts;
    }

    private static void report(String name, CycleReport before, CycleReport now) {
        System.out.println("counts " + name + " cycles=" + (now.cycles() - before.cycles()) + " missed="
                + (now.missed() - before.missed()) + " incomplete=" + (now.incomplete() - before.incomplete()));
    }

    @Override
    public void notice(String line) {
        System.out.println("notice " + line);
    }

    @Override
    public void slaveConnected(ProxyStatus proxy) {
        probes.computeIfAbsent(proxy.clientName(), name -> new Probe(server, proxy, mostPlayed));
        System.out.println("connected " + proxy.clientName());
    }

    @Override
    public void slaveLost(ProxyStatus proxy) {
        System.out.println("lost " + proxy.clientName());
    }

    @Override
    public void proxyRemoved(ProxyStatus proxy) {
        System.out.println("removed " + proxy.clientName());
    }
}
