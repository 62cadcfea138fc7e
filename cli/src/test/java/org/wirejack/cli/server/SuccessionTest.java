package org.wirejack.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.AudioServer;
import org.wirejack.jackserver.JackFailed;

class SuccessionTest {
    private final Deque<MasterServer> coming = new ArrayDeque<>(List.of(new Fake("second"), new Fake("third")));
    private final List<String> events = new ArrayList<>();
    private final Succession servers = new Succession(() -> Optional.ofNullable(coming.poll()), events::add);

    @Test
    void servesOneAfterTheOtherAndClosesEach() {
        serve(server -> events.add("served " + server));
        assertEquals(
                List.of(
                        "served first",
                        "closed first",
                        "served second",
                        "closed second",
                        "served third",
                        "closed third"),
                events);
    }

    /** It died between its opening and the first look at its format. */
    @Test
    void serverThatHasEndedBeforeItWasServedIsFollowedByTheNext() {
        serve(server -> {
            if (!server.equals("third")) {
                throw new JackFailed("no format");
            }
        });
        assertEquals(
                List.of(
                        "closed first",
                        "the JACK server has ended: no format",
                        "closed second",
                        "the JACK server has ended: no format",
                        "closed third"),
                events);
    }

    @Test
    void faultOfOursIsNotTakenForTheEndOfAServer() {
        assertThrows(
                IllegalStateException.class,
                () -> serve(server -> {
                    throw new IllegalStateException("a fault");
                }));
        assertEquals(List.of("closed first"), events);
    }

    private void serve(Consumer<String> service) {
        servers.serve(Optional.of(new Fake("first")), server -> service.accept(server.text()));
    }

    /** A server by its name. */
    private final class Fake implements MasterServer {
        private final String name;

        Fake(String name) {
            this.name = name;
        }

        @Override
        public AudioServer audio() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String text() {
            return name;
        }

        @Override
        public void start() {}

        @Override
        public @Nullable String end() {
            return null;
        }

        @Override
        public void close() {
            events.add("closed " + name);
        }
    }
}
