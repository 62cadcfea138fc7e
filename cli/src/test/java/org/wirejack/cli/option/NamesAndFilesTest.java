package org.wirejack.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesAndFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aNameIsTakenAsItIs() {
        assertEquals("Bühne links", SlaveName.orHost("Bühne links"));
        assertEquals("x".repeat(63), SlaveName.orHost("x".repeat(63)));
    }

    @Test
    void withoutANameTheHostsIsTakenInAShapeThatFits() {
        String name = SlaveName.orHost(null);

        assertEquals(name, SlaveName.orHost(name));
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 63);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a:b", "a\nb", "1234567890123456789012345678901234567890123456789012345678901234", "ü\u0000"
            })
    void aNameThatFitsNoPacketOrClientIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> SlaveName.orHost(name));
    }

    @Test
    void askingWhetherAFileCanBeWrittenChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "kept");

        OutputFile.writable("--output", file);
        OutputFile.writable("--output", folder.resolve("b"));

        assertEquals("kept", Files.readString(file));
        assertFalse(Files.exists(folder.resolve("b")));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        IllegalArgumentException fault = assertThrows(
                IllegalArgumentException.class, () -> OutputFile.writable("--output", folder.resolve("no/a.wav")));

        assertEquals(
                "--output " + folder.resolve("no/a.wav") + ": cannot be written (no such folder)", fault.getMessage());
        assertThrows(IllegalArgumentException.class, () -> OutputFile.writable("--output", folder));
    }
}
