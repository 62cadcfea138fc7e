package org.wirejack.cli.selftest;

import java.util.List;
import java.util.Optional;
import org.wirejack.cli.text.Figures;

/** What follows from the trials. */
final class Advice {
    private final TestPlan plan;
    private final List<TrialResult> results;

    /** @param results from the lowest latency to the highest */
    Advice(TestPlan plan, List<TrialResult> results) {
        this.plan = plan;
        this.results = results;
    }

    /** Settings that did not hold above one that did make that one doubtful: only what follows them counts. */
    Optional<TrialResult> lowest() {
        TrialResult lowest = null;
        for (TrialResult result : results.reversed()) {
            if (!result.held()) {
                break;
            }
            lowest = result;
        }
        return Optional.ofNullable(lowest);
    }

    List<String> lines() {
        if (lowest().isEmpty()) {
            return List.of(
                    "no setting held",
                    "recommended: ./wirejack doctor; then end other programs, and try a longer --period than "
                            + plan.format().periodFrames());
        }
        return List.of(
                "lowest that held: " + TrialText.setting(lowest().get().latencyCycles()),
                "recommended: " + recommended(lowest().get()));
    }

    private String recommended(TrialResult lowest) {
        Optional<TrialResult> comfortable = results.stream()
                .filter(result -> result.latencyCycles() >= lowest.latencyCycles())
                .filter(result -> result.hasMargin(plan.periodNanos()))
                .findFirst();
        return comfortable
                .map(result -> option(result.latencyCycles()) + ", which left time to spare")
                .orElseGet(() -> option(results.getLast().latencyCycles() + 1)
                        + ", a cycle more than was tried: nothing left time to spare");
    }

    private String option(int latencyCycles) {
        String option = latencyCycles == 0 ? "--mode fast" : "--latency " + latencyCycles;
        long frames = (long) latencyCycles * plan.format().periodFrames();
        return "wirejack slave " + option + " ("
                + (latencyCycles == 0
                        ? "nothing added"
                        : Figures.frames(frames, plan.format().sampleRate())) + ")";
    }
}
