package org.wirejack.live.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ViewCallerTest {
    private static final int PATIENCE_MILLIS = 300;
    private static final int TRICKLE_MILLIS = 50;

    private final ServerSocket listening;
    private final ViewCaller caller = new ViewCaller(null, PATIENCE_MILLIS);

    ViewCallerTest() throws IOException {
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        caller.close();
        listening.close();
    }

    private void assertNoAnswer() {
        String place = "127.0.0.1:" + listening.getLocalPort();
        SlaveRefused refused = assertThrows(SlaveRefused.class, () -> caller.ask(place, "/api/status"));
        assertFalse(refused.answered());
        assertEquals("its live view at " + place + " does not answer", refused.sentence());
    }

    /** Says this to the first who comes, and leaves the line open. */
    private void say(String text, String over) {
        Thread.ofVirtual().start(() -> {
            try (Socket socket = listening.accept()) {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                while (!over.isEmpty()) {
                    socket.getOutputStream().write(over.getBytes(StandardCharsets.UTF_8));
                    Thread.sleep(TRICKLE_MILLIS);
                }
                socket.getInputStream().readAllBytes();
            } catch (IOException | InterruptedException closed) {
                // The test has ended.
            }
        });
    }

    @Test
    void whoDoesNotEvenTakeTheCallIsGivenUp() {
        assertNoAnswer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"})
    void whoStopsInTheMiddleIsGivenUp(String beginning) {
        say(beginning, "");

        assertNoAnswer();
    }

    /** A socket's own limit would begin anew with each byte. */
    @Test
    void whoOnlyTricklesIsGivenUp() {
        say("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", " ");

        assertNoAnswer();
    }
}
