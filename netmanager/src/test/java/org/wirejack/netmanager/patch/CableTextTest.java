package org.wirejack.netmanager.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.Connection;

class CableTextTest {
    private static final String ODD = "ab: >\"\\#\n\r\t'é\uD83C\uDFB9-_()/";

    @Test
    void plainNamesNeedNoQuotes() {
        Connection cable = new Connection("system:capture_1", "Grand Piano (2):to_slave_1");
        assertEquals("system:capture_1 > Grand Piano (2):to_slave_1", CableText.write(cable));
        assertEquals(cable, CableText.read("  system:capture_1   >  Grand Piano (2):to_slave_1\r"));
    }

    @Test
    void everyPairOfNamesSurvives() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            Connection cable = new Connection(name(random), name(random));
            String line = CableText.write(cable);
            assertFalse(line.contains("\n"), line);
            assertEquals(cable, CableText.read(line), line);
        }
    }

    private static String name(Random random) {
        int[] odd = ODD.codePoints().toArray();
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            name.appendCodePoint(odd[random.nextInt(odd.length)]);
        }
        return name.insert(name.offsetByCodePoints(0, random.nextInt(2)), ":").toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a:b",
                "a:b >",
                "> a:b",
                "a:b > c",
                "a > c:d",
                "a:b > c:d > e:f",
                "a:b>c:d",
                "\"a:b > c:d",
                "\"a:b\" c:d",
                "\"a:b\" > \"c:d\" e",
                "a:b > \"c:d\\\"",
                "\"",
                "a:b < c:d"
            })
    void whatIsNoCableIsNone(String line) {
        assertNull(CableText.read(line));
    }
}
