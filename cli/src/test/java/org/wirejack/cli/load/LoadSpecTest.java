package org.wirejack.cli.load;

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

class LoadSpecTest {
    @TempDir
    private Path folder;

    @Test
    void readsEachKind() throws IOException {
        Path font = Files.createFile(folder.resolve("a.sf2"));

        assertEquals(new LoadSpec.ThruSpec(), LoadSpec.parse("thru"));
        assertEquals(new LoadSpec.GainSpec(-6), LoadSpec.parse("gain"));
        assertEquals(new LoadSpec.GainSpec(3.5f), LoadSpec.parse("gain:3.5"));
        assertEquals(new LoadSpec.SynthSpec(null), LoadSpec.parse("synth"));
        assertEquals(new LoadSpec.SynthSpec(font), LoadSpec.parse("synth:" + font));
    }

    @Test
    void provingThatAFileCanBeWrittenLeavesNoTrace() {
        Path file = folder.resolve("out.wav");

        assertEquals(new LoadSpec.RecordSpec(file), LoadSpec.parse("record:" + file));
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reverb",
                "thru:2",
                "gain:loud",
                "gain:NaN",
                "gain:41",
                "gain:-121",
                "synth:/no/such.sf2",
                "record",
                "record:/no/such/folder/out.wav"
            })
    void namesTheOptionAndItsValueWhenItIsWrong(String text) {
        IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> LoadSpec.parse(text));

        assertTrue(fault.getMessage().startsWith("--load " + text.replaceFirst("^record:", "")), fault.getMessage());
    }

    @Test
    void sixDecibelsAreAboutTwice() {
        assertEquals(1, new LoadSpec.GainSpec(0).factor());
        assertEquals(2, new LoadSpec.GainSpec(6.0206f).factor(), 1e-5);
    }
}
