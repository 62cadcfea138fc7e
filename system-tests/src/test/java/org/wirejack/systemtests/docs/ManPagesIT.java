package org.wirejack.systemtests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.cli.ManPages;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.lan.Command;

/** The man pages in the eyes of the strictest reader of man pages. */
@Needs(Requirement.MANDOC)
final class ManPagesIT {
    @TempDir
    private Path folder;

    @Test
    void nothingIsWrongWithThem() throws IOException {
        ManPages.main(new String[] {folder.toString(), "2026-01-31T00:00:00Z"});
        List<String> words = new ArrayList<>(List.of("mandoc", "-Tlint", "-Wwarning"));
        words.addAll(pages());
        assertTrue(words.size() > 10, words::toString);
        assertEquals(List.of(), Command.of(words.toArray(String[]::new)).run().lines());
    }

    private List<String> pages() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
