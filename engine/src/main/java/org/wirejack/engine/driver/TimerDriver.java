package org.wirejack.engine.driver;

import org.wirejack.audio.DrivenServer;
import org.wirejack.engine.WarmUp;
import org.wirejack.rt.StallReport;

/**
 * A driver without a device ("dummy"): runs a cycle whenever the clock says that one is due. Its capture ports are silent,
 * and nobody hears its playback ports.
 */
public final class TimerDriver implements AutoCloseable {
    private final DrivenServer server;
    private final Pacing pacing;
    private final Metronome metronome;
    private final DriverPorts ports;
    private final DriverThread thread = new DriverThread("wirejack-timer", this::run);

    /** Opens the driver's client, {@code system}, so that its ports can be connected before the start. */
    public TimerDriver(DrivenServer server, Channels channels, Pacing pacing) {
        this.server = server;
        this.pacing = pacing;
        metronome = new Metronome(server.format());
        ports = new DriverPorts(server, channels);
    }

    /** @throws IllegalStateException if it was started or closed before */
    public void start() {
        thread.start();
    }

    private void run() {
        WarmUp.once();
        pacing.threadSetUp().run();
        metronome.start(pacing.clock().nanoTime());
        while (!thread.ending()) {
            cycle();
        }
    }

    /** A method of its own: the JVM compiles one that is called often far sooner than a loop that goes on for ever. */
    private void cycle() {
        pacing.sleeper().sleepUntil(metronome.dueNanos());
        long nowNanos = pacing.clock().nanoTime();
        metronome.began(nowNanos);
        server.cycle(nowNanos);
        metronome.ended(pacing.clock().nanoTime());
    }

    /** Cycles so far. */
    public long cycles() {
        return metronome.cycles();
    }

    /** Cycles that began, or ended, more than one period after they should have. */
    public long lateCycles() {
        return metronome.lateCycles();
    }

    /** How long after it should have the latest cycle began or ended. */
    public long maxLatenessNanos() {
        return metronome.maxLatenessNanos();
    }

    /** Cycles that began half a period late or more: the thread was held up. */
    public StallReport stalls() {
        return metronome.stalls();
    }

    /** Ends the cycles and closes the driver's client. Twice is fine. */
    @Override
    public void close() {
        thread.close();
        ports.close();
    }
}
