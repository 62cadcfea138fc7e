package org.wirejack.netmanager.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchRuleTest {
    private static boolean joins(String rule, String output, String input) {
        return new PatchRule(rule)
                .inputsFor(output)
                .filter(inputs -> inputs.matcher(input).matches())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "synth.*:from_slave_(\\d+) > system:playback_$1,           synth-01:from_slave_2, system:playback_2,   true",
        "synth.*:from_slave_(\\d+) > system:playback_$1,           synth-01:from_slave_2, system:playback_22,  false",
        "from_slave_(\\d+) > system:playback_$1,                   synth:from_slave_2,    system:playback_2,   false",
        "(?<who>.*):from_slave_1 > mixer:${who}[LR],               synth:from_slave_1,    mixer:synthR,        true",
        "(.*):from_slave_1 > mixer:$1,                             s(y)*:from_slave_1,    mixer:s(y)*,         true",
        "a(x)?:(.) > b:$1$2,                                       a:1,                   b:1,                 true",
        "a:1 > b:x\\$1?,                                           a:1,                   b:x$,                true",
        "a:1 > b:.*$,                                              a:1,                   b:anything,          true",
    })
    void joinsWholeNames(String rule, String output, String input, boolean joined) {
        assertEquals(joined, joins(rule, output, input));
    }

    @Test
    void isForNoOtherOutputs() {
        assertTrue(new PatchRule("a:1 > b:1").inputsFor("a:1").isPresent());
        assertFalse(new PatchRule("a:1 > b:1").inputsFor("a:12").isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "a:1 b:1,           it must read",
        "a:( > b:1,         Unclosed group",
        "a:1 > b:(,         Unclosed group",
        "a:(.) > b:$2,      there is no group for $2",
        "a:(.) > b:${who},  there is no group for ${who}",
    })
    void aBadRuleIsNamedAndExplained(String rule, String words) {
        String message = assertThrows(IllegalArgumentException.class, () -> new PatchRule(rule))
                .getMessage();
        assertTrue(message.contains(rule) && message.contains(words), message);
    }
}
