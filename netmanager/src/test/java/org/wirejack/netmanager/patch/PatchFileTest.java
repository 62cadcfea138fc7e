package org.wirejack.netmanager.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.audio.Connection;

class PatchFileTest {
    private static final Connection ONE = new Connection("a:1", "synth:to_slave_1");
    private static final Connection TWO = new Connection("a:2", "synth:to_slave_2");

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();
    private Path path = Path.of("");

    @BeforeEach
    void choosePath() {
        path = folder.resolve("config").resolve("patches");
    }

    private PatchFile open() {
        PatchFile file = new PatchFile(path, notices::add);
        assertTrue(file.refresh());
        return file;
    }

    private void write(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void whatIsSavedIsReadAgain() {
        assertTrue(open().save(List.of(ONE, TWO)));
        assertEquals(Set.of(ONE, TWO), open().cables());
        assertEquals(List.of(), notices);
    }

    @Test
    void nothingIsWrittenWhereThereIsNothingToRemember() {
        assertTrue(open().save(List.of()));
        assertFalse(Files.exists(path.getParent()));
    }

    @Test
    void itIsWrittenOnlyOnChangeAndLeavesNoDraft() throws IOException {
        PatchFile file = open();
        file.save(List.of(ONE));
        Object first = Files.readAttributes(path, "unix:ino");
        file.save(List.of(ONE));
        assertEquals(first, Files.readAttributes(path, "unix:ino"));
        file.save(List.of(TWO));
        try (Stream<Path> files = Files.list(path.getParent())) {
            assertEquals(List.of(path), files.toList());
        }
        assertFalse(file.refresh());
    }

    @Test
    void brokenLinesAreNamedByFileAndNumberAndKept() throws IOException {
        write("a:1 > synth:to_slave_1\nwhat is this\n# fine\nand: this\n");
        PatchFile file = open();
        assertEquals(
                List.of(
                        path + ", line 2: not a cable (OUTPUT > INPUT); left as it is",
                        path + ", line 4: not a cable (OUTPUT > INPUT); left as it is"),
                notices);
        file.save(List.of(TWO));
        assertEquals("what is this\n# fine\nand: this\na:2 > synth:to_slave_2\n", Files.readString(path));
    }

    @Test
    void whatIsNoTextIsLeftAlone() throws IOException {
        write("");
        byte[] bytes = {'a', (byte) 0xFF, (byte) 0xFE, 0, '\n'};
        Files.write(path, bytes);
        PatchFile file = open();
        assertFalse(file.save(List.of(ONE)));
        assertFalse(file.save(List.of(TWO)));
        assertArrayEquals(bytes, Files.readAllBytes(path));
        assertEquals(
                List.of(path + " cannot be read (not UTF-8 text): it is left alone, and nothing is remembered in it"),
                notices);
    }

    @Test
    void aFolderInItsPlaceIsNamed() throws IOException {
        Files.createDirectories(path);
        assertFalse(open().save(List.of(ONE)));
        assertEquals(1, notices.size());
        assertTrue(notices.getFirst().startsWith(path + " cannot be read ("), notices.getFirst());
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidOnce() throws IOException {
        Files.writeString(folder.resolve("config"), "");
        PatchFile file = open();
        assertFalse(file.save(List.of(ONE)));
        assertFalse(file.save(List.of(ONE, TWO)));
        assertEquals(1, notices.size());
        assertTrue(notices.getFirst().startsWith(path + " cannot be written ("), notices.getFirst());
    }

    @Test
    void whatAnEditorWroteMeanwhileIsRead() throws IOException {
        PatchFile file = open();
        file.save(List.of(ONE));
        Files.writeString(path, "# mine\na:2 > synth:to_slave_2\n");
        assertTrue(file.refresh());
        assertEquals(Set.of(TWO), file.cables());
        file.save(List.of(TWO, ONE));
        assertEquals("# mine\na:2 > synth:to_slave_2\na:1 > synth:to_slave_1\n", Files.readString(path));
    }

    @Test
    void aLinkToTheFileStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "");
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, real);
        open().save(List.of(ONE));
        assertTrue(Files.isSymbolicLink(path));
        assertEquals("a:1 > synth:to_slave_1\n", Files.readString(real));
    }
}
