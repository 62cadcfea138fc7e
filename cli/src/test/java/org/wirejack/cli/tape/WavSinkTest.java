package org.wirejack.cli.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.engine.file.Mark;
import org.wirejack.engine.file.WavReader;
import org.wirejack.engine.file.WavWriter;

class WavSinkTest {
    private static final int RATE = 48_000;

    @TempDir
    private Path folder;

    private long nowNanos;

    private WavSink sink(Path file) {
        return new WavSink(new WavWriter(file, RATE, 1), new MarkList(Take.marksBeside(file), RATE), () -> nowNanos);
    }

    private static long frames(Path file) {
        try (WavReader reader = WavReader.open(file)) {
            return reader.frames();
        }
    }

    @Test
    void whatAKilledProcessLeavesIsASecondOldAtMost() {
        Path file = folder.resolve("take.wav");
        WavSink sink = sink(file);
        sink.write(new float[1][100], 100);
        nowNanos = 999_999_999;
        sink.write(new float[1][100], 100);
        assertEquals(0, frames(file));

        nowNanos = 1_000_000_000;
        sink.write(new float[1][100], 100);
        assertEquals(300, frames(file));
        sink.close();
    }

    @Test
    void gapsAreSilentAndMarkedInTheFileAndBesideIt() throws IOException {
        Path file = folder.resolve("take.wav");
        WavSink sink = sink(file);
        sink.write(new float[1][RATE], RATE);
        assertFalse(Files.exists(folder.resolve("take.marks.txt")));
        sink.gap(RATE / 2);
        sink.marks().add(new Mark(10 * RATE, 0, "end of the world"));
        assertEquals(
                List.of(
                        "1.000000\t1.500000\t24000 frames lost, the disk was too slow",
                        "10.000000\t10.000000\tend of the world"),
                Files.readAllLines(folder.resolve("take.marks.txt")));
        sink.close();

        assertEquals(RATE * 3 / 2, frames(file));
        assertEquals(RATE * 3 / 2, sink.frames());
        assertEquals(2, sink.marks().count());
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertEquals("cue ", bytes.substring(94 + RATE * 6, 94 + RATE * 6 + 4));
    }

    @Test
    void marksOfAnEarlierRecordingAreReplaced() throws IOException {
        Path marks = Files.writeString(folder.resolve("take.marks.txt"), "old\n");
        new MarkList(marks, RATE).add(new Mark(0, 0, "new"));
        assertEquals(List.of("0.000000\t0.000000\tnew"), Files.readAllLines(marks));
    }

    @Test
    void aMarkThatCannotBeWrittenBesideIsKeptAndSaid() {
        MarkList list = new MarkList(folder.resolve("nowhere").resolve("marks"), RATE);
        list.add(new Mark(1, 2, "x"));
        assertEquals(List.of(new Mark(1, 2, "x")), list.marks());
        assertNotNull(list.fault());
    }

    @Test
    void anotherTakeGetsAnotherName() throws IOException {
        Path file = folder.resolve("take.1.wav");
        assertEquals(file, Take.free(file));
        Files.createFile(file);
        assertEquals(folder.resolve("take.1-2.wav"), Take.free(file));
        Files.createFile(folder.resolve("take.1-2.wav"));
        assertEquals(folder.resolve("take.1-3.wav"), Take.free(file));
        Files.createFile(folder.resolve("take"));
        assertEquals(folder.resolve("take-2"), Take.free(folder.resolve("take")));
        assertEquals(folder.resolve("take.1.marks.txt"), Take.marksBeside(file));
    }
}
