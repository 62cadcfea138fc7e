package org.wirejack.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Connection;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.FileDriver;
import org.wirejack.engine.driver.FileJob;
import org.wirejack.engine.driver.FileResult;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.engine.driver.PreRoll;

/** From file to file, as fast as the graph and the slave go. */
final class FileRun implements DemoRun {
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final String DRIVER = "system";

    private final EmbeddedServer server;
    private final FileDriver driver;
    private final int inputChannels;
    private final int channels;
    private volatile boolean rolling;

    /** @param tailFrames how long the recording goes on behind the input's end */
    FileRun(EmbeddedServer server, DemoPlan plan, Program.Recorded program, long tailFrames) {
        this.server = server;
        inputChannels = program.fileChannels();
        channels = program.channels();
        FileJob job = new FileJob(program.file(), plan.output(), channels, tailFrames, program.frames());
        driver = new FileDriver(server, job, new PreRoll(() -> rolling, PATIENCE_NANOS), Pacing.system());
    }

    @Override
    public void start() {
        driver.start();
    }

    @Override
    public void connect(String proxy) {
        List<Connection> cables = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            String capture = DRIVER + ":capture_" + (i % inputChannels + 1);
            cables.add(new Connection(capture, proxy + ":to_slave_" + (i + 1)));
            cables.add(new Connection(proxy + ":from_slave_" + (i + 1), DRIVER + ":playback_" + (i + 1)));
        }
        server.connect(cables);
    }

    @Override
    public void roll() {
        rolling = true;
    }

    @Override
    public long recordedFrames() {
        return driver.progress().doneFrames();
    }

    @Override
    public long lostFrames() {
        return 0;
    }

    @Override
    public @Nullable Throwable fault() {
        try {
            return driver.await(0).map(FileResult::failure).orElse(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
