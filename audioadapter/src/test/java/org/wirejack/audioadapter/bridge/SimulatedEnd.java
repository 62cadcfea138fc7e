package org.wirejack.audioadapter.bridge;

import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import org.wirejack.audio.Format;

/** Runs an end of a bridge by a clock that is off, on a thread that is late. */
final class SimulatedEnd {
    /** A day's start that shows what is not exact with large numbers: a year after the machine's. */
    private static final long EPOCH_NANOS = 365L * 86_400 * 1_000_000_000L;

    private static final double CATCHING_UP_SECONDS = 20e-6;

    final BridgeEnd end;
    final SimulatedClock clock;
    final Format format;
    final float[][] output;
    private final float[][] input;
    private final DoubleSupplier latenessSeconds;
    private IntToDoubleFunction sound = frame -> 0;
    private long frames;
    private double dueSeconds;
    private double blockedUntilSeconds;

    SimulatedEnd(BridgeEnd end, Format format, SimulatedClock clock, DoubleSupplier latenessSeconds) {
        this.end = end;
        this.format = format;
        this.clock = clock;
        this.latenessSeconds = latenessSeconds;
        input = new float[end.inputs()][format.periodFrames()];
        output = new float[end.outputs()][format.periodFrames()];
        end.start(format);
        dueSeconds = latenessSeconds.getAsDouble();
    }

    /** What goes in, on all channels, by the clock's frame. */
    void plays(IntToDoubleFunction what) {
        sound = what;
    }

    /** When its next cycle begins. */
    double dueSeconds() {
        return dueSeconds;
    }

    /** The clock and its device stop for so long; frames are missing, or come later. */
    void stopDevice(double seconds) {
        clock.lose(seconds);
        dueSeconds += seconds;
    }

    /** The thread does not run for so long; the device goes on, and the cycles are made up for. */
    void blockThread(double seconds) {
        blockedUntilSeconds = dueSeconds + seconds;
        dueSeconds = blockedUntilSeconds;
    }

    /** Frames before the next cycle. */
    long frames() {
        return frames;
    }

    /** When the next cycle should begin. */
    double trueSeconds() {
        return clock.seconds(frames);
    }

    void cycle() {
        for (float[] channel : input) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = (float) sound.applyAsDouble((int) (frames + i));
            }
        }
        end.cycle(EPOCH_NANOS + Math.round(dueSeconds * 1e9), format.periodFrames(), input, output);
        frames += format.periodFrames();
        double late = trueSeconds() + latenessSeconds.getAsDouble();
        dueSeconds = Math.max(late, dueSeconds + CATCHING_UP_SECONDS);
    }
}
