package org.wirejack.cli.demo;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.wirejack.cli.console.Lines;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cli.text.FaultText;
import org.wirejack.cli.text.Figures;
import org.wirejack.cycle.CycleReport;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.netmanager.ProxyStatus;

/** Plays a program through a slave in another process, and says what came back. Control threads. */
public final class Demo {
    /** Two JVMs have to start, on a machine that may be busy with other things. */
    private static final long CONNECT_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final DemoPlan plan;
    private final RealtimeOptions realtime;
    private final Surroundings surroundings;
    private final Lines lines;
    private volatile long searchingNanos;

    public Demo(DemoPlan plan, RealtimeOptions realtime, Surroundings surroundings) {
        this.plan = plan;
        this.realtime = realtime;
        this.surroundings = surroundings;
        lines = new Lines(surroundings.out());
    }

    /**
     * Runs it to its end, or until it is told to stop.
     *
     * @return whether all that was played came back as it should
     * @throws IllegalStateException if no slave appeared, or it did not stay
     */
    public boolean run() {
        lines.say(title());
        DemoFigures figures;
        try {
            figures = perform();
        } finally {
            lines.printRest();
        }
        Verdict verdict = new Findings(plan, figures).verdict();
        DemoReport.lines(plan, figures, verdict).forEach(surroundings.out()::println);
        return verdict.worked();
    }

    private String title() {
        return String.format(
                Locale.ROOT,
                "%s through %s, %d channels, %s, %s, %s mode, %s",
                plan.program().title(),
                plan.load(),
                plan.program().channels(),
                Figures.format(plan.format()),
                plan.encoding(),
                plan.timing().modeName(),
                plan.realtime() ? "in real time" : "as fast as it goes");
    }

    private DemoFigures perform() {
        MeetingPoint meetingPoint = Loopback.meetingPoint();
        try (EmbeddedServer server = new EmbeddedServer(plan.format());
                DemoRun run = run(server);
                OneSlaveManager manager = new OneSlaveManager(server, meetingPoint, lines::say)) {
            server.onFault(fault -> lines.say(FaultText.line(fault)));
            manager.start();
            run.start();
            SlaveProcess slave = new SlaveProcess(
                    SlaveArguments.of(plan, meetingPoint, realtime.priority()), surroundings.stop(), this::hear);
            try (slave) {
                awaitSlave(manager, slave);
                return play(run, manager, slave);
            }
        }
    }

    private DemoRun run(EmbeddedServer server) {
        return !plan.realtime() && plan.program() instanceof Program.Recorded recorded
                ? new FileRun(server, plan, recorded, plan.latencyFrames())
                : new TimedRun(server, plan, plan.totalFrames(), realtime.pacing(lines::say));
    }

    private void hear(String slaveLine) {
        if (searchingNanos == 0 && slaveLine.startsWith("searching")) {
            searchingNanos = System.nanoTime();
        }
        if (!SlaveSummary.isPart(slaveLine)) {
            lines.say("slave: " + slaveLine);
        }
    }

    private void awaitSlave(OneSlaveManager manager, SlaveProcess slave) {
        long deadline = System.nanoTime() + CONNECT_NANOS;
        while (!manager.connected()) {
            lines.printFor(POLL_NANOS);
            checkNotStopped();
            if (!slave.alive()) {
                throw new IllegalStateException("the slave's process has ended before it found its master");
            }
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("no slave appeared within 30 s");
            }
        }
    }

    private DemoFigures play(DemoRun run, OneSlaveManager manager, SlaveProcess slave) {
        run.connect(manager.proxy().clientName());
        new CleanStart(manager, plan.format()).await(() -> {
            lines.printFor(POLL_NANOS);
            checkNotStopped();
        });
        CycleReport before = manager.proxy().cycles();
        run.roll();
        showProgress(run, manager, slave, before);
        ProxyStatus after = manager.proxy();
        slave.close();
        run.close();
        return new DemoFigures(
                manager.connectedNanos() - searchingNanos,
                CycleSpan.between(before, after.cycles()),
                after.turnaround(),
                after.latency().roundTripFrames(),
                run.lostFrames(),
                SlaveSummary.of(slave.line(SlaveSummary.CYCLES), slave.line(SlaveSummary.TURNAROUND)));
    }

    private void showProgress(DemoRun run, OneSlaveManager manager, SlaveProcess slave, CycleReport before) {
        Progress progress = new Progress(
                surroundings.out(),
                surroundings.terminal(),
                plan.totalFrames(),
                plan.format().sampleRate());
        Watch watch = new Watch(run, manager, slave);
        while (run.recordedFrames() < plan.totalFrames() && !stopped()) {
            watch.check();
            if (lines.waiting()) {
                progress.makeWay();
            }
            lines.printFor(POLL_NANOS);
            progress.show(run.recordedFrames(), manager.proxy().cycles().missed() - before.missed());
        }
        progress.show(run.recordedFrames(), manager.proxy().cycles().missed() - before.missed());
        progress.makeWay();
    }

    private boolean stopped() {
        return surroundings.stop().stopped();
    }

    private void checkNotStopped() {
        if (stopped()) {
            throw new IllegalStateException("stopped before it began");
        }
    }
}
