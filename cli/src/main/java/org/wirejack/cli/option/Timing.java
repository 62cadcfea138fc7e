package org.wirejack.cli.option;

import org.jspecify.annotations.Nullable;
import org.wirejack.wire.Wire;

/**
 * What the options for mode and latency come to.
 *
 * @param sync whether a cycle is answered with its own result
 * @param latencyCycles 0 (sync only) to 30
 */
public record Timing(boolean sync, int latencyCycles) {
    static final int DEFAULT_LATENCY_CYCLES = 2;

    /**
     * @param modeName null: sync
     * @param syncFlag the stock tools' {@code -S}
     * @param latencyCycles null: the mode's own
     * @throws IllegalArgumentException if there is no such mode, if they contradict each other, or the latency is out of range
     */
    public static Timing of(@Nullable String modeName, boolean syncFlag, @Nullable Integer latencyCycles) {
        Mode mode = modeName == null ? null : Mode.of(modeName);
        Mode chosen = mode == null ? Mode.SYNC : mode;
        if (syncFlag && !chosen.preset().sync) {
            throw new IllegalArgumentException("-S contradicts --mode async");
        }
        if (latencyCycles == null) {
            return chosen.preset();
        }
        Allowed.range("--latency", latencyCycles, least(chosen), most(chosen), ofMode(mode));
        return new Timing(chosen.preset().sync, latencyCycles);
    }

    /** The mode's name: fast, sync or async. */
    public String modeName() {
        return modeName(sync, latencyCycles);
    }

    public static String modeName(boolean sync, int latencyCycles) {
        if (!sync) {
            return "async";
        }
        return latencyCycles == 0 ? "fast" : "sync";
    }

    private static int least(Mode mode) {
        return mode == Mode.ASYNC ? 1 : 0;
    }

    private static int most(Mode mode) {
        return mode == Mode.FAST ? 0 : Wire.MAX_LATENCY_CYCLES;
    }

    private static String ofMode(@Nullable Mode mode) {
        return mode == null ? "" : " in --mode " + mode.optionName();
    }
}
