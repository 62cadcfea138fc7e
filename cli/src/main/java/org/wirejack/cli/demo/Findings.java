package org.wirejack.cli.demo;

import java.util.OptionalLong;
import org.wirejack.cli.tape.Material;
import org.wirejack.cli.tape.WavMaterial;

/** Holds what was written against what was played. */
final class Findings {
    private static final int CHUNK_FRAMES = 4096;
    /** How much longer than reported the way back may be and still be found. */
    private static final int SEARCH_PERIODS = 8;

    private static final int SEARCH_FRAMES = 4096;

    private final DemoPlan plan;
    private final DemoFigures figures;

    Findings(DemoPlan plan, DemoFigures figures) {
        this.plan = plan;
        this.figures = figures;
    }

    Verdict verdict() {
        int channels = plan.program().channels();
        try (Material returned = new WavMaterial(plan.output(), channels, Long.MAX_VALUE)) {
            Effect effect = plan.effect();
            return effect != null && plan.program() instanceof Program.Sound sound
                    ? compare(sound.material(), returned, effect)
                    : Verdict.ofMusic(peak(returned));
        }
    }

    private Verdict compare(Material sent, Material returned, Effect effect) {
        int periodFrames = plan.format().periodFrames();
        if (!plan.encoding().exact()) {
            Likeness likeness = new Resemblance(sent, returned, effect, periodFrames).likeness(mostFrames());
            return Verdict.ofLossy(likeness, figures, periodFrames);
        }
        OptionalLong measured = new RoundTrip(sent, returned, effect).measure(mostFrames());
        Comparison comparison = Comparison.of(sent, returned, effect, figures.reportedFrames(), periodFrames);
        return Verdict.ofSound(comparison, measured, figures, plan);
    }

    private int mostFrames() {
        return figures.reportedFrames() + SEARCH_PERIODS * plan.format().periodFrames() + SEARCH_FRAMES;
    }

    private static float peak(Material material) {
        float[][] chunk = new float[material.channels()][CHUNK_FRAMES];
        float peak = 0;
        for (long start = 0; start < material.frames(); start += CHUNK_FRAMES) {
            material.read(start, CHUNK_FRAMES, chunk);
            for (float[] channel : chunk) {
                peak = Math.max(peak, peak(channel));
            }
        }
        return peak;
    }

    private static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
