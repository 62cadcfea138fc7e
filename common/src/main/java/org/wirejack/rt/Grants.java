package org.wirejack.rt;

import java.util.List;
import java.util.stream.Stream;
import org.wirejack.rt.RealtimeOutcome.Answer;

/**
 * What the machine was asked for so that cycles are on time, and what it said. Immutable.
 *
 * @param outcomes in the order in which they were asked for
 */
public record Grants(List<RealtimeOutcome> outcomes) {
    public Grants {
        outcomes = List.copyOf(outcomes);
    }

    /** What was had, in one line, and then one line for each thing that this machine's settings refuse, with the cure. */
    public List<String> lines() {
        String had = text(Answer.GRANTED);
        List<String> refused = lines(Answer.REFUSED);
        return had.isEmpty() ? refused : join("granted: " + had, refused);
    }

    private static List<String> join(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private String text(Answer answer) {
        return String.join(", ", lines(answer));
    }

    private List<String> lines(Answer answer) {
        return outcomes.stream()
                .filter(outcome -> outcome.answer() == answer)
                .map(RealtimeOutcome::line)
                .toList();
    }
}
