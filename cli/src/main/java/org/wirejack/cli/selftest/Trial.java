package org.wirejack.cli.selftest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.wirejack.cli.console.Lines;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.demo.CleanStart;
import org.wirejack.cli.demo.Comparison;
import org.wirejack.cli.demo.CycleSpan;
import org.wirejack.cli.demo.OneSlaveManager;
import org.wirejack.cli.demo.Program;
import org.wirejack.cli.demo.Reel;
import org.wirejack.cli.demo.RoundTrip;
import org.wirejack.cli.demo.Stall;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.tape.Material;
import org.wirejack.cli.tape.TestSignal;
import org.wirejack.cli.tape.WavMaterial;
import org.wirejack.cycle.TurnaroundReport.Bar;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.Channels;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.engine.driver.TimerDriver;
import org.wirejack.netmanager.ProxyStatus;

/** One master and one slave, for as long as the test signal lasts. Control thread. */
final class Trial {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long STANDSTILL_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int SEARCH_FRAMES = 16_384;

    private final TestPlan plan;
    private final MeetingPoint point;
    private final Pacing pacing;
    private final DelayMeter delay;
    private final StopSignal stop;
    private final Lines lines;

    Trial(TestPlan plan, MeetingPoint point, Pacing pacing, StopSignal stop, Lines lines) {
        this.plan = plan;
        this.point = point;
        delay = new DelayMeter(pacing.sleeper(), pacing.clock());
        this.pacing = new Pacing(pacing.clock(), delay, pacing.threadSetUp());
        this.stop = stop;
        this.lines = lines;
    }

    /**
     * @param partners gives the slave, once a manager listens
     * @param file for what comes back
     * @param connectNanos how long to wait for a slave
     * @throws IllegalStateException if no slave appears, or it does not stay, or we are to stop
     */
    TrialResult run(Supplier<Partner> partners, Path file, long connectNanos) {
        try (EmbeddedServer server = new EmbeddedServer(plan.format());
                TimerDriver clock = new TimerDriver(server, Channels.NONE, pacing);
                OneSlaveManager manager = new OneSlaveManager(server, point, lines::say)) {
            manager.start();
            clock.start();
            try (Partner partner = partners.get()) {
                awaitSlave(manager, partner, connectNanos);
                check(manager.proxy(), partner);
                return judge(file, take(server, manager, partner, file), delay.worstNanos());
            }
        }
    }

    private void awaitSlave(OneSlaveManager manager, Partner partner, long connectNanos) {
        long deadlineNanos = System.nanoTime() + connectNanos;
        while (!manager.connected()) {
            nap(partner);
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new IllegalStateException("no slave appeared at " + point + " within "
                        + TimeUnit.NANOSECONDS.toSeconds(connectNanos) + " s; ./wirejack doctor says why");
            }
        }
    }

    private static void check(ProxyStatus proxy, Partner partner) {
        if (!partner.isAt(proxy.slave().getAddress())) {
            throw new IllegalStateException("another slave came first: " + proxy.clientName() + " at "
                    + proxy.slave().getAddress().getHostAddress() + "; end it, or use another -p on both sides");
        }
    }

    /** What was counted while the sound was played and recorded. */
    private record Take(ProxyStatus before, ProxyStatus after, long diskFrames) {}

    private Take take(EmbeddedServer server, OneSlaveManager manager, Partner partner, Path file) {
        long totalFrames = plan.frames() + manager.proxy().latency().roundTripFrames();
        try (Reel reel = new Reel(server, new Program.Generated(signal(), "test signal"), file, totalFrames)) {
            reel.connect(manager.proxy().clientName());
            new CleanStart(manager, plan.format()).await(() -> nap(partner));
            ProxyStatus before = manager.proxy();
            delay.count();
            server.transport().locate(0);
            server.transport().start();
            awaitFrames(reel, totalFrames, partner);
            server.transport().stop();
            return new Take(before, manager.proxy(), reel.lostFrames());
        }
    }

    private TestSignal signal() {
        return new TestSignal(plan.channels(), plan.frames());
    }

    private void awaitFrames(Reel reel, long frames, Partner partner) {
        Stall standstill = new Stall(STANDSTILL_NANOS);
        while (reel.recordedFrames() < frames) {
            nap(partner);
            RuntimeException fault = reel.fault();
            if (fault != null) {
                throw new IllegalStateException(fault.getMessage(), fault);
            }
            if (standstill.since(reel.recordedFrames())) {
                throw new IllegalStateException("nothing moves any more");
            }
        }
    }

    private TrialResult judge(Path file, Take take, long worstDelayNanos) {
        Material sent = signal();
        ProxyStatus after = take.after();
        int latencyFrames = after.latency().roundTripFrames();
        try (Material returned = new WavMaterial(file, plan.channels(), Long.MAX_VALUE)) {
            Comparison comparison = Comparison.of(
                    sent,
                    returned,
                    sample -> sample,
                    latencyFrames,
                    plan.format().periodFrames());
            return new TrialResult(
                    after.session().latencyCycles(),
                    latencyFrames,
                    new RoundTrip(sent, returned, sample -> sample).measure(latencyFrames + SEARCH_FRAMES),
                    comparison,
                    comparison.exact()
                            ? null
                            : BadPosition.at(comparison.firstWrongFrame(), sent, returned, latencyFrames),
                    CycleSpan.between(take.before().cycles(), after.cycles()),
                    after.turnaround(),
                    between(
                            take.before().turnaround().bars(),
                            after.turnaround().bars()),
                    worstDelayNanos,
                    take.diskFrames());
        }
    }

    /** Bars only grow, and only more of them follow. */
    static List<Bar> between(List<Bar> before, List<Bar> after) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            long earlier = i < before.size() ? before.get(i).count() : 0;
            bars.add(new Bar(after.get(i).upToNanos(), after.get(i).count() - earlier));
        }
        return bars;
    }

    private void nap(Partner partner) {
        lines.printFor(POLL_NANOS);
        if (stop.stopped()) {
            throw new IllegalStateException("stopped before its end");
        }
        if (!partner.alive()) {
            throw new IllegalStateException("the slave's process has ended");
        }
    }
}
