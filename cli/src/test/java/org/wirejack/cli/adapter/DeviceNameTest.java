package org.wirejack.cli.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceNameTest {
    @TempDir
    private Path folder;

    @Test
    void readsEachKind() throws IOException {
        Path input = Files.createFile(folder.resolve("in.wav"));
        Path output = folder.resolve("out.wav");

        assertEquals(new DeviceName.Jack("card"), DeviceName.parse("jack:card"));
        assertEquals(new DeviceName.Card("hw:0"), DeviceName.parse("hw:0"));
        assertEquals(new DeviceName.Wav(input, null), DeviceName.parse("wav:" + input));
        assertEquals(new DeviceName.Wav(input, output), DeviceName.parse("wav:" + input + "," + output));
        assertFalse(Files.exists(output), "proving that it can be written leaves no trace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jack:", "wav:", "wav:/no/such.wav", "wav:/"})
    void namesTheDeviceThatCannotBeInOneLine(String text) {
        String fault = assertThrows(IllegalArgumentException.class, () -> DeviceName.parse(text))
                .getMessage();

        assertTrue(fault.startsWith("audioadapter -d " + text + ": "), fault);
        assertFalse(fault.contains("\n"), fault);
    }

    @Test
    void namesTheFileThatCannotBeWritten() throws IOException {
        Path input = Files.createFile(folder.resolve("in.wav"));
        String fault = assertThrows(
                        IllegalArgumentException.class,
                        () -> DeviceName.parse("wav:" + input + ",/no/such/folder/out.wav"))
                .getMessage();

        assertEquals("-d /no/such/folder/out.wav: cannot be written (no such folder)", fault);
    }
}
