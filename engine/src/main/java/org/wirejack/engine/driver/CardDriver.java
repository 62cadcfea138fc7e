package org.wirejack.engine.driver;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.DrivenServer;
import org.wirejack.audio.Format;
import org.wirejack.engine.WarmUp;
import org.wirejack.engine.card.Card;
import org.wirejack.engine.card.CardFailed;
import org.wirejack.rt.Counter;

/**
 * A driver whose clock is a sound card: a cycle runs when the card has recorded a period, and has room for one to play.
 *
 * <p>The card is asked, not waited for: a reading that waits has no limit in time, and the JDK's sleeps whole milliseconds.
 * Asking eight times a period, but no more often than every 250 µs, costs a few microseconds each and makes a cycle late by
 * an eighth of a period at the most.
 *
 * <p>After an xrun it begins anew with an empty buffer and silence. A card that fails, or gets nowhere for two seconds, ends
 * the driver: {@link #end} says why.
 */
public final class CardDriver implements AutoCloseable {
    private static final long STANDSTILL_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long SHORTEST_WAIT_NANOS = TimeUnit.MICROSECONDS.toNanos(250);
    private static final int LOOKS_PER_PERIOD = 8;

    private final DrivenServer server;
    private final Card card;
    private final Pacing pacing;
    private final DriverPorts ports;
    private final Counter cycles = new Counter();
    private final Counter xruns = new Counter();
    private final DriverThread thread = new DriverThread("wirejack-card", this::run);
    private long cycledNanos;
    private long xrunsThen;
    private volatile boolean started;
    private volatile @Nullable String end;

    /**
     * Gives the server the card's format and opens the driver's client, {@code system}, so that its ports can be connected
     * before the start.
     *
     * @param card the driver's from now on
     */
    public CardDriver(DrivenServer server, Card card, Pacing pacing) {
        this.server = server;
        this.card = card;
        this.pacing = pacing;
        try {
            if (!server.format().equals(card.format())) {
                server.format(card.format());
            }
            ports = new DriverPorts(server, new Channels(card.captures(), card.playbacks()));
        } catch (RuntimeException e) {
            card.close();
            throw e;
        }
        ports.latencies(card.format().periodFrames(), card.playbackLatencyFrames());
    }

    /** @throws IllegalStateException if it was started or closed before */
    public void start() {
        thread.start();
        started = true;
    }

    private void run() {
        try {
            WarmUp.once();
            pacing.threadSetUp().run();
            card.start();
            runCycles();
        } catch (RuntimeException | Error failure) {
            end = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        } finally {
            card.close();
        }
    }

    private void runCycles() {
        float[][] capture = ports.captureSamples();
        float[][] playback = ports.playbackSamples();
        cycled();
        while (!thread.ending()) {
            card.look();
            long nowNanos = pacing.clock().nanoTime();
            if (card.missingFrames() == 0 && !card.xrun()) {
                card.read(capture);
                server.cycle(nowNanos);
                card.write(playback);
                cycles.increment();
                cycled();
            } else {
                waitOrRestart(nowNanos);
            }
        }
    }

    private void cycled() {
        cycledNanos = pacing.clock().nanoTime();
        xrunsThen = xruns.get();
    }

    private void waitOrRestart(long nowNanos) {
        if (nowNanos - cycledNanos > STANDSTILL_NANOS) {
            boolean onlyXruns = xruns.get() - xrunsThen > 1;
            throw new CardFailed("the sound card " + card.name()
                    + (onlyXruns ? " gives nothing but xruns: try a longer period" : " stands still"));
        }
        int wantedFrames = card.missingFrames();
        if (card.xrun()) {
            xruns.increment();
            card.restart();
            wantedFrames = card.format().periodFrames();
        }
        pacing.sleeper().sleepUntil(nowNanos + waitNanos(card.format(), wantedFrames));
    }

    private static long waitNanos(Format format, int wantedFrames) {
        long untilNextLook = Math.min(format.framesToNanos(wantedFrames), format.periodNanos() / LOOKS_PER_PERIOD);
        return Math.max(untilNextLook, SHORTEST_WAIT_NANOS);
    }

    /** Cycles so far. */
    public long cycles() {
        return cycles.get();
    }

    /** How often the card had nothing to play, or no room to record. */
    public long xruns() {
        return xruns.get();
    }

    /** Why it has ended by itself, in one line; null while it has not. Any thread. */
    public @Nullable String end() {
        return end;
    }

    /** Ends the cycles, gives the card back, and closes the driver's client. Twice is fine. */
    @Override
    public void close() {
        thread.close();
        if (!started) {
            card.close();
        }
        ports.close();
    }
}
