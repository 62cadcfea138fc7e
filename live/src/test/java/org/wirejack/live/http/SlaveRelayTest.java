package org.wirejack.live.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.Connection;
import org.wirejack.live.FakeSource;
import org.wirejack.live.Samples;
import org.wirejack.live.SlavePlace;
import org.wirejack.live.http.Wanted.Answer;
import org.wirejack.live.json.LiveJson;

@Timeout(30)
class SlaveRelayTest {
    private static final String TOKEN = "correct-horse-battery";
    private static final String CABLE =
            "\"slave\": \"synth1\", \"output\": \"synth1:from_slave_1\", \"input\": \"system:playback_1\"";

    private final FakeSource manager = new FakeSource();
    private final FakeSource slave = new FakeSource();
    private final FakeSource.OneGain loader = new FakeSource.OneGain();
    private LiveServer slaveServer;
    private LiveServer server;

    SlaveRelayTest() {
        slave.status = Samples.slave(Samples.link("studio", 5));
        slave.loader = loader;
        slaveServer = started(slave, null);
        server = started(manager, null);
        slaveIsAt("127.0.0.1:" + slaveServer.port());
    }

    private static LiveServer started(FakeSource source, @Nullable String token) {
        LiveServer fresh = new LiveServer(LiveOptions.of("127.0.0.1", 0, token), source, line -> {});
        fresh.start();
        return fresh;
    }

    private void withTokens(@Nullable String managers, @Nullable String slaves) {
        close();
        slaveServer = started(slave, slaves);
        server = started(manager, managers);
        slaveIsAt("127.0.0.1:" + slaveServer.port());
    }

    private void slaveIsAt(String place) {
        manager.slaves = List.of(SlavePlace.at("synth1", place));
    }

    @AfterEach
    void close() {
        server.close();
        slaveServer.close();
    }

    private Answer slaves() throws IOException {
        return new Wanted(server.port(), "GET", "/api/slaves")
                .header("Authorization", "Bearer " + TOKEN)
                .answer();
    }

    private Answer post(String path, String members) throws IOException {
        return new Wanted(server.port(), "POST", path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .body("{" + members + "}")
                .answer();
    }

    private static void assertRefused(int status, String reason, Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        String error =
                LiveJson.parse(answer.body()).getAsJsonObject().get("error").getAsString();
        assertTrue(error.contains(reason), error);
    }

    private String trouble() throws IOException {
        return LiveJson.parse(slaves().body())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .get("trouble")
                .getAsString();
    }

    @Test
    void showsWhatASlaveShows() throws Exception {
        String all = slaves().body();

        assertTrue(all.contains("\"name\":\"synth1\",\"place\":\"127.0.0.1:" + slaveServer.port() + "\""), all);
        assertTrue(all.contains("\"trouble\":null,\"graph\":{\"ports\":[{\"name\":\"synth1:from_slave_1\""), all);
        assertTrue(all.contains("\"adapters\":[{\"name\":\"audioadapter\""), all);
        assertTrue(all.contains("\"loads\":[{\"id\":1,\"load\":\"gain:-6\""), all);
    }

    @Test
    void openPagesLearnOfASlaveAndOfWhatIsChangedThere() throws Exception {
        try (EventReader events = new EventReader(server.port())) {
            assertTrue(events.next("slaves").contains("\"cables\":[]"));

            assertEquals(200, post("/api/slave/connect", CABLE).status());
            assertEquals(List.of(new Connection("synth1:from_slave_1", "system:playback_1")), slave.cables);
            assertEquals(List.of(), manager.cables);
            assertTrue(events.next("slaves").contains("\"cables\":[{"));

            assertEquals(200, post("/api/slave/disconnect", CABLE).status());
            assertEquals(List.of(), slave.cables);
            assertTrue(events.next("slaves").contains("\"cables\":[]"));
        }
    }

    @Test
    void clientsAreLoadedThereAndTakenOut() throws Exception {
        assertEquals(
                200,
                post("/api/slave/load", "\"slave\": \"synth1\", \"load\": \"gain\"")
                        .status());
        assertTrue(loader.loaded);
        assertEquals(
                200,
                post("/api/slave/unload", "\"slave\": \"synth1\", \"id\": 1").status());
        assertTrue(!loader.loaded);
    }

    @Test
    void whatASlaveRefusesIsSaidInItsWords() throws Exception {
        assertRefused(
                400,
                "synth1: --load reverb: known is gain",
                post("/api/slave/load", "\"slave\": \"synth1\", \"load\": \"reverb\""));
        assertRefused(400, "synth1: there is no cable", post("/api/slave/disconnect", CABLE));
        assertRefused(400, "no such slave", post("/api/slave/unload", "\"slave\": \"synth2\", \"id\": 1"));
        assertRefused(400, "an object of", post("/api/slave/unload", "\"id\": 1"));
    }

    @Test
    void theManagersTokenOpensASlaveThatHasTheSame() throws Exception {
        withTokens(TOKEN, TOKEN);

        assertTrue(slaves().body().contains("\"trouble\":null"));
        assertEquals(200, post("/api/slave/connect", CABLE).status());
    }

    @Test
    void anotherTokenIsSaidAndNoReasonToAskForOurs() throws Exception {
        withTokens(TOKEN, TOKEN + "x");

        assertTrue(trouble().contains("another token than this manager's"), trouble());
        assertRefused(502, "another token than this manager's", post("/api/slave/connect", CABLE));
    }

    @Test
    void aSlaveWithATokenAndAManagerWithoutIsSaid() throws Exception {
        withTokens(null, TOKEN);

        assertTrue(trouble().contains("its live view wants a token"), trouble());
        assertRefused(502, "wants a token", post("/api/slave/connect", CABLE));
    }

    @Test
    void aSlaveWhoseViewIsNotKnownSaysWhy() throws Exception {
        manager.slaves = List.of(SlavePlace.unknown("synth1", "it is not here at present"));

        assertEquals("it is not here at present", trouble());
        assertRefused(502, "synth1: it is not here at present", post("/api/slave/connect", CABLE));
    }

    @Test
    void nobodyAtItsPlaceIsSaidAtOnce() throws Exception {
        slaveServer.close();

        assertTrue(trouble().contains("cannot be reached"), trouble());
    }

    /** Says what it is told to whoever comes, and nothing more. */
    private static void answerAll(ServerSocket listening, String text) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    OutputStream out = listening.accept().getOutputStream();
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (IOException closed) {
                // The test has ended.
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull",
                "HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"schema\": 1}",
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void whoIsNoLiveViewIsSaid(String answer) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            answerAll(listening, answer);
            slaveIsAt("127.0.0.1:" + listening.getLocalPort());

            String trouble = trouble();
            assertTrue(trouble.startsWith("its live view") || trouble.startsWith("status "), trouble);
        }
    }

    @Test
    void aSlaveThatHangsHoldsUpNoOther() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            manager.slaves = List.of(
                    SlavePlace.at("dead", "127.0.0.1:" + listening.getLocalPort()),
                    SlavePlace.at("synth1", "127.0.0.1:" + slaveServer.port()));
            try (EventReader events = new EventReader(server.port())) {
                String first = events.next("slaves");
                assertTrue(first.contains("\"name\":\"synth1\"") && !first.contains("\"name\":\"dead\""), first);
            }
        }
    }
}
