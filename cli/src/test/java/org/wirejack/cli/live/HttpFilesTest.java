package org.wirejack.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFilesTest {
    @TempDir
    private Path folder;

    @Test
    void plainNamesAreFilesOfTheFolder() {
        HttpFiles files = new HttpFiles(folder);

        assertEquals(
                "audioadapter:-d wav:" + folder.resolve("in.wav") + "," + folder.resolve("out.wav") + " -i 1",
                files.resolved("audioadapter:-d wav:in.wav,out.wav -i 1"));
        assertEquals("audioadapter:-d wav:" + folder.resolve("in.wav"), files.resolved("audioadapter:-d wav:in.wav"));
        assertEquals("synth:" + folder.resolve("piano.sf2"), files.resolved("synth:piano.sf2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thru", "gain:-6", "synth", "audioadapter", "audioadapter:-d jack:card -q best"})
    void whatTouchesNoFileStaysAsItIs(String description) {
        assertEquals(description, new HttpFiles().resolved(description));
        assertEquals(description, new HttpFiles(folder).resolved(description));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record:x.wav",
                "record",
                "synth:/etc/hostname",
                "synth:../piano.sf2",
                "synth:.hidden",
                "synth:",
                "audioadapter:-d wav:/etc/hostname",
                "audioadapter:-d wav:",
                "audioadapter:-d wav:..",
                "audioadapter:-d wav:sub/in.wav",
                "audioadapter:-d wav:in.wav,/tmp/out.wav",
                "audioadapter:-d wav:in.wav,../out.wav",
                "audioadapter:-d wav:in.wav,",
                "audioadapter:-dwav:/etc/hostname",
                "audioadapter:--device=wav:/etc/hostname"
            })
    void everyOtherFileIsOutOfReach(String description) {
        assertThrows(IllegalArgumentException.class, () -> new HttpFiles(folder).resolved(description));
        assertThrows(IllegalArgumentException.class, () -> new HttpFiles().resolved(description));
    }

    @Test
    void linksOutOfTheFolderAreNotFollowedAndFilesAreNotReplaced() throws IOException {
        Files.createSymbolicLink(folder.resolve("way-out.wav"), Path.of("/etc/hostname"));
        Files.writeString(folder.resolve("take.wav"), "kept");
        HttpFiles files = new HttpFiles(folder);

        assertRefused("a plain name", files, "audioadapter:-d wav:way-out.wav");
        assertRefused("a plain name", files, "audioadapter:-d wav:take.wav,way-out.wav");
        assertRefused("there is a file take.wav already", files, "audioadapter:-d wav:take.wav,take.wav");
    }

    private static void assertRefused(String reason, HttpFiles files, String description) {
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> files.resolved(description))
                .getMessage());
        assertTrue(said.contains(reason), said);
    }

    @Test
    void aFolderThatCannotBeUsedIsRefusedAtOnce() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> new HttpFiles(folder.resolve("none")).check(true));
        Path spaced = Files.createDirectory(folder.resolve("my takes"));
        assertThrows(IllegalArgumentException.class, () -> new HttpFiles(spaced).check(true));
        new HttpFiles(folder).check(true);
        new HttpFiles().check(false);
    }
}
