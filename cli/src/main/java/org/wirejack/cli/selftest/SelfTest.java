package org.wirejack.cli.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.wirejack.cli.console.Lines;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.demo.Loopback;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cli.option.Timing;
import org.wirejack.cli.text.Figures;

/** Tries latencies from low to high until one leaves time to spare. Control thread. */
public final class SelfTest {
    private static final List<Integer> LATENCIES = List.of(0, 1, 2, 3, 5);
    private static final long LOCAL_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long FAR_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final TestPlan plan;
    private final RealtimeOptions realtime;
    private final Surroundings surroundings;
    private final Lines lines;

    public SelfTest(TestPlan plan, RealtimeOptions realtime, Surroundings surroundings) {
        this.plan = plan;
        this.realtime = realtime;
        this.surroundings = surroundings;
        lines = new Lines(surroundings.out());
    }

    /**
     * With slaves in processes of this machine.
     *
     * @return whether a setting held
     * @throws IllegalStateException if there is no slave, or it did not stay
     */
    public boolean alone() {
        say(title() + ", a slave on this machine");
        List<TrialResult> results = new ArrayList<>();
        for (int latencyCycles : LATENCIES) {
            Timing timing = new Timing(true, latencyCycles);
            MeetingPoint point = Loopback.meetingPoint();
            TrialResult result = trial(
                    point,
                    () -> new LocalPartner(plan, timing, point, realtime.priority(), surroundings.stop(), lines::say),
                    LOCAL_NANOS);
            results.add(result);
            if (result.hasMargin(plan.periodNanos())) {
                break;
            }
        }
        return advise(results);
    }

    /**
     * With a slave that somebody has started on another machine, at the latency that it has.
     *
     * @param peer where it must be
     * @return whether that latency held
     * @throws IllegalStateException if there is no slave, it did not stay, or is somewhere else
     */
    public boolean with(InetAddress peer, MeetingPoint point) {
        say(title() + ", waiting for: wirejack slave --load thru -C " + plan.channels() + " -P " + plan.channels()
                + " on " + peer.getHostAddress());
        return advise(List.of(trial(point, () -> new FarPartner(peer), FAR_NANOS)));
    }

    private TrialResult trial(MeetingPoint point, Supplier<Partner> partners, long connectNanos) {
        Path file = temporary();
        try {
            Trial trial = new Trial(plan, point, realtime.pacing(lines::say), surroundings.stop(), lines);
            TrialResult result = trial.run(partners, file, connectNanos);
            lines.printRest();
            new TrialText(plan).lines(result).forEach(this::say);
            return result;
        } finally {
            lines.printRest();
            delete(file);
        }
    }

    private boolean advise(List<TrialResult> results) {
        Advice advice = new Advice(plan, results);
        advice.lines().forEach(this::say);
        return advice.lowest().isPresent();
    }

    private String title() {
        return plan.channels() + " channels, " + Figures.format(plan.format()) + ", " + plan.seconds()
                + " s for each setting";
    }

    private void say(String line) {
        surroundings.out().println(line);
        surroundings.out().flush();
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("wirejack-selftest", ".wav");
        } catch (IOException e) {
            throw new UncheckedIOException("no file for what comes back: " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
