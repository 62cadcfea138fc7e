package org.wirejack.live.top;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.link.TransportFailed;
import org.wirejack.live.FakeSource;
import org.wirejack.live.http.LiveOptions;
import org.wirejack.live.http.LiveServer;

@Timeout(30)
class StatusReaderTest {
    private static final String TOKEN = "correct-horse-battery";

    private final FakeSource source = new FakeSource();
    private final LiveServer server = new LiveServer(LiveOptions.of("127.0.0.1", 0, TOKEN), source, line -> {});
    private final String place = "127.0.0.1:" + server.port();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void readsAStatus() {
        server.start();

        assertEquals(source.status, new StatusReader(place, TOKEN).read());
    }

    @Test
    void saysThatATokenIsMissingOrWrong() {
        server.start();

        assertEquals("the live view at " + place + " wants a token: say --token", failure(null));
        assertEquals("the live view at " + place + " wants another token", failure("wrong-horse-battery"));
    }

    @Test
    void saysThatNobodyIsThere() {
        server.close();

        assertTrue(failure(TOKEN).startsWith("no live view at " + place + ": "));
    }

    private String failure(@Nullable String token) {
        StatusReader reader = new StatusReader(place, token);
        return String.valueOf(assertThrows(TransportFailed.class, reader::read).getMessage());
    }
}
