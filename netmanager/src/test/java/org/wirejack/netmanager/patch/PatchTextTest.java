package org.wirejack.netmanager.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Connection;

class PatchTextTest {
    private static final Connection ONE = new Connection("a:1", "synth:to_slave_1");
    private static final Connection TWO = new Connection("synth:from_slave_1", "a:2");
    private static final Connection THREE = new Connection("b:1", "synth:to_slave_2");
    private static final String TEXT = """
            # my patch

            a:1 > synth:to_slave_1
              # the other way
            oops
            synth:from_slave_1   >   a:2\r
            a:1 > synth:to_slave_1
            """;

    @Test
    void commentsAndBlankLinesAreNoFaults() {
        PatchText text = PatchText.read(TEXT);
        assertEquals(List.of(ONE, TWO), List.copyOf(text.cables()));
        assertEquals(List.of(5), text.brokenLines());
        assertEquals(TEXT, text.text());
    }

    @Test
    void onlyLinesOfForgottenCablesGoAndNewOnesComeAtTheEnd() {
        assertEquals("""
                # my patch

                  # the other way
                oops
                synth:from_slave_1   >   a:2\r
                b:1 > synth:to_slave_2
                """, PatchText.read(TEXT).withCables(List.of(TWO, THREE)).text());
    }

    @Test
    void aLastLineWithoutAnEndGetsOne() {
        assertEquals(
                "oops\na:1 > synth:to_slave_1\n",
                PatchText.read("oops").withCables(List.of(ONE)).text());
    }

    @Test
    void aNewFileExplainsItselfAndHasNoFaults() {
        assertEquals(List.of(), PatchText.NEW.brokenLines());
        assertEquals(0, PatchText.NEW.cables().size());
    }
}
