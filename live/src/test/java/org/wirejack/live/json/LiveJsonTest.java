package org.wirejack.live.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.live.Samples;
import org.wirejack.live.model.LiveStatus;

class LiveJsonTest {
    @Test
    void aStatusComesBackAsItWas() {
        LiveStatus manager = Samples.manager(Samples.link("a \"b\" <c> \u00e9 \n", 7), Samples.link("d", 8));
        LiveStatus slave = Samples.slave(Samples.searching());

        assertEquals(manager, LiveJson.status(text(manager)));
        assertEquals(slave, LiveJson.status(text(slave)));
    }

    @Test
    void isOneLineAsEventsNeedIt() {
        assertEquals(-1, text(Samples.manager(Samples.link("a\nb\r", 7))).indexOf('\n'));
    }

    @Test
    void whatIsNotKnownIsNull() {
        assertTrue(text(Samples.manager()).contains("\"xruns\":null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "{\"schema\":1}", "{\"schema\":2}", "{\"schema\":1,\"links\":3}", "x"})
    void whatIsNoStatusIsRefused(String json) {
        assertThrows(IllegalArgumentException.class, () -> LiveJson.status(json));
    }

    private static String text(LiveStatus status) {
        return new String(LiveJson.bytes(status), StandardCharsets.UTF_8);
    }
}
