package org.wirejack.systemtests.audioadapter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.systemtests.JavaProgram;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.lan.Command;

/** Our resampler beside zita-resampler and libsamplerate: the same work, in turns, in the same minute. */
@Needs(Requirement.RESAMPLERS)
final class ResamplerCostIT {
    private static final int TURNS = 5;
    /** Samples in a turn. */
    private static final int WORK = 6_000_000;

    private static final int BLOCK_FRAMES = 64;
    /** The goal is 1; a machine that others use at the same time proves no more than this. */
    private static final double LOOSE_RATIO = 3;

    @TempDir
    private Path folder;

    private String program;

    @BeforeEach
    void compile() throws IOException {
        Path source = folder.resolve("resampler-cost.cc");
        try (InputStream resource = getClass().getResourceAsStream("/native/resampler-cost.cc")) {
            Files.copy(Objects.requireNonNull(resource), source);
        }
        program = folder.resolve("resampler-cost").toString();
        linesOf(Command.of(
                "g++",
                "-O2",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-o",
                program,
                source.toString(),
                "-lzita-resampler",
                "-lsamplerate"));
    }

    /** Half a filter of 48 frames is what zita takes for our good one's 96 taps. */
    @ParameterizedTest
    @CsvSource({
        "good, 64, zita, 48",
        "good, 8, zita, 48",
        "good, 2, zita, 48",
        "best, 64, zita, 96",
        "good, 64, samplerate, 1",
        "draft, 64, samplerate, 2"
    })
    void theGoalIsNotToBeSlower(String quality, int channels, String other, String kind) {
        String blocks = Integer.toString(WORK / BLOCK_FRAMES / channels);
        Command ours = JavaProgram.command(
                List.of("--add-modules=jdk.incubator.vector"),
                ResamplerCost.class.getName(),
                List.of(quality, Integer.toString(channels), blocks));
        Command theirs = Command.of(program, other, kind, Integer.toString(channels), blocks);
        var ourNanos = new ArrayList<Double>();
        var theirNanos = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            ourNanos.add(nanos(ours));
            theirNanos.add(nanos(theirs));
        }
        double ratio = median(ourNanos) / median(theirNanos);
        String text = "%s, %d channels: %.2f ns a frame and channel; %s %s: %.2f ns; ratio %.2f"
                .formatted(quality, channels, median(ourNanos), other, kind, median(theirNanos), ratio);
        System.out.println(text);
        assertTrue(ratio < LOOSE_RATIO, text);
    }

    private static double nanos(Command command) {
        List<String> lines = linesOf(command);
        return Double.parseDouble(lines.getLast());
    }

    private static List<String> linesOf(Command command) {
        Command.Result result = command.run();
        assertTrue(result.succeeded(), () -> command.words() + ": " + result.lines());
        return result.lines();
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
