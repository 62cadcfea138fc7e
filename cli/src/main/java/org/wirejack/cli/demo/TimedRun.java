package org.wirejack.cli.demo;

import org.jspecify.annotations.Nullable;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.Channels;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.engine.driver.TimerDriver;

/** At the pace of a sound card. */
final class TimedRun implements DemoRun {
    private final EmbeddedServer server;
    private final TimerDriver clock;
    private final Reel reel;

    /** @param mostFrames how much is recorded */
    TimedRun(EmbeddedServer server, DemoPlan plan, long mostFrames, Pacing pacing) {
        this.server = server;
        clock = new TimerDriver(server, Channels.NONE, pacing);
        reel = new Reel(server, plan.program(), plan.output(), mostFrames);
    }

    @Override
    public void start() {
        clock.start();
    }

    @Override
    public void connect(String proxy) {
        reel.connect(proxy);
    }

    @Override
    public void roll() {
        server.transport().locate(0);
        server.transport().start();
    }

    @Override
    public long recordedFrames() {
        return reel.recordedFrames();
    }

    @Override
    public long lostFrames() {
        return reel.lostFrames();
    }

    @Override
    public @Nullable Throwable fault() {
        return reel.fault();
    }

    @Override
    public void close() {
        server.transport().stop();
        reel.close();
        clock.close();
    }
}
