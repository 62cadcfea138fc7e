package org.wirejack.engine.driver;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wirejack.audio.DrivenServer;
import org.wirejack.audio.Format;
import org.wirejack.engine.driver.FileResult.Outcome;
import org.wirejack.engine.file.WavReader;
import org.wirejack.engine.file.WavWriter;
import org.wirejack.rt.Counter;

/**
 * A driver between two WAV files: the input comes out of {@code system:capture_N}, and what arrives at
 * {@code system:playback_N} is recorded, as fast as the graph runs.
 *
 * <p>After a pre-roll of silence the transport starts at frame 0, and with the same cycle the input's and the recording's
 * frame 0: a sample that crosses the graph without delay has the same place in both files. After the last frame one more
 * cycle runs, silent and with the transport stopped.
 */
public final class FileDriver implements AutoCloseable {
    private final DrivenServer server;
    private final FileJob job;
    private final PreRoll preRoll;
    private final Pacing pacing;
    private final WavReader reader;
    private final DriverPorts ports;
    private final long inputFrames;
    private final long totalFrames;
    private final Counter doneFrames = new Counter();
    private final CompletableFuture<FileResult> result = new CompletableFuture<>();
    private final DriverThread thread = new DriverThread("wirejack-file", this::run);

    /**
     * Opens the input, sets the server's rate to the file's, and opens the driver's client, so that its ports can be
     * connected before the start.
     *
     * @throws org.wirejack.engine.file.BadWav if the input cannot be read
     */
    public FileDriver(DrivenServer server, FileJob job, PreRoll preRoll, Pacing pacing) {
        this.server = server;
        this.job = job;
        this.preRoll = preRoll;
        this.pacing = pacing;
        reader = WavReader.open(job.input());
        try {
            inputFrames = Math.min(reader.frames(), job.mostInputFrames());
            totalFrames = inputFrames + job.tailFrames();
            useRate(reader.sampleRate());
            ports = new DriverPorts(server, new Channels(reader.channels(), job.outputChannels()));
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private void useRate(int sampleRate) {
        if (server.format().sampleRate() != sampleRate) {
            server.format(new Format(sampleRate, server.format().periodFrames()));
        }
    }

    /** @throws IllegalStateException if it was started or closed before */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            pacing.threadSetUp().run();
            server.freewheel(true);
            Outcome outcome = awaitReady() ? record() : notReady();
            result.complete(new FileResult(outcome, doneFrames.get(), null));
        } catch (RuntimeException | Error failure) {
            result.complete(new FileResult(Outcome.FAILED, doneFrames.get(), failure));
        } finally {
            server.freewheel(false);
        }
    }

    private Outcome notReady() {
        return thread.ending() ? Outcome.STOPPED : Outcome.NOT_READY;
    }

    private boolean awaitReady() {
        Metronome metronome = new Metronome(server.format());
        long beganNanos = pacing.clock().nanoTime();
        metronome.start(beganNanos);
        while (!preRoll.ready().getAsBoolean()) {
            pacing.sleeper().sleepUntil(metronome.dueNanos());
            long nowNanos = pacing.clock().nanoTime();
            if (thread.ending() || nowNanos - beganNanos >= preRoll.limitNanos()) {
                return false;
            }
            metronome.began(nowNanos);
            server.cycle(nowNanos);
            metronome.ended(pacing.clock().nanoTime());
        }
        return true;
    }

    private Outcome record() {
        try (WavWriter writer = new WavWriter(job.output(), reader.sampleRate(), job.outputChannels())) {
            float[][] capture = ports.captureSamples();
            float[][] playback = ports.playbackSamples();
            server.transport().locate(0);
            server.transport().start();
            while (doneFrames.get() < totalFrames && !thread.ending()) {
                fill(capture);
                server.cycle(pacing.clock().nanoTime());
                recordPlayback(writer, playback);
            }
        }
        standStill();
        return doneFrames.get() == totalFrames ? Outcome.COMPLETE : Outcome.STOPPED;
    }

    private void fill(float[][] capture) {
        int periodFrames = server.format().periodFrames();
        int wanted = Math.clamp(inputFrames - doneFrames.get(), 0, periodFrames);
        int got = reader.read(capture, wanted);
        for (float[] samples : capture) {
            Arrays.fill(samples, got, periodFrames, 0f);
        }
    }

    private void recordPlayback(WavWriter writer, float[][] playback) {
        int frames = (int) Math.min(server.format().periodFrames(), totalFrames - doneFrames.get());
        writer.write(playback, frames);
        doneFrames.add(frames);
    }

    private void standStill() {
        for (float[] samples : ports.captureSamples()) {
            Arrays.fill(samples, 0f);
        }
        server.transport().stop();
        server.cycle(pacing.clock().nanoTime());
    }

    /** Any thread. */
    public FileProgress progress() {
        return new FileProgress(doneFrames.get(), totalFrames);
    }

    /** Waits for the end; empty if it did not come in time. The recording is complete and closed then. */
    public Optional<FileResult> await(long timeoutNanos) throws InterruptedException {
        try {
            return Optional.of(result.get(timeoutNanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the cycles, the files, and the driver's client. Twice is fine. */
    @Override
    public void close() {
        thread.close();
        result.complete(new FileResult(Outcome.STOPPED, doneFrames.get(), null));
        ports.close();
        reader.close();
    }
}
