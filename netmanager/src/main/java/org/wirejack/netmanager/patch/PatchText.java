package org.wirejack.netmanager.patch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Connection;

/** The lines of a patch file: cables, and what else a person wrote there, which is kept as it is. Immutable. */
final class PatchText {
    /** A file that is yet to be written. */
    static final PatchText NEW = read("""
            # What is plugged into the slaves' ports, kept by wirejack manager: OUTPUT > INPUT, one cable a line.
            # Lines may be added and removed by hand; those that begin with # are comments.
            """);

    private final List<Line> lines;

    /** @param cable null where the text is no cable */
    private record Line(String text, @Nullable Connection cable) {
        static Line of(String text) {
            return new Line(text, isRemark(text) ? null : CableText.read(text));
        }

        boolean isBroken() {
            return cable == null && !isRemark(text);
        }

        private static boolean isRemark(String text) {
            return text.isBlank() || text.strip().startsWith("#");
        }
    }

    private PatchText(List<Line> lines) {
        this.lines = lines;
    }

    static PatchText read(String text) {
        if (text.isEmpty()) {
            return new PatchText(List.of());
        }
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return new PatchText(Arrays.stream(body.split("\n", -1)).map(Line::of).toList());
    }

    /** All cables, in the order of their lines. */
    SequencedSet<Connection> cables() {
        return lines.stream()
                .map(Line::cable)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Numbers, from 1, of the lines that are neither cables nor comments. */
    List<Integer> brokenLines() {
        List<Integer> broken = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBroken()) {
                broken.add(i + 1);
            }
        }
        return broken;
    }

    /** The same with exactly these cables: new ones at the end, and everything else in its place. */
    PatchText withCables(Collection<Connection> cables) {
        List<Line> next = new ArrayList<>(lines);
        next.removeIf(line -> line.cable() != null && !cables.contains(line.cable()));
        SequencedSet<Connection> there = cables();
        cables.stream()
                .filter(cable -> !there.contains(cable))
                .forEach(cable -> next.add(new Line(CableText.write(cable), cable)));
        return new PatchText(next);
    }

    /** As it stands in the file. */
    String text() {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }
}
