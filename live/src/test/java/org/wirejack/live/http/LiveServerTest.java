package org.wirejack.live.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.Connection;
import org.wirejack.link.TransportFailed;
import org.wirejack.live.FakeSource;
import org.wirejack.live.Samples;
import org.wirejack.live.http.Wanted.Answer;
import org.wirejack.live.json.LiveJson;
import org.wirejack.live.model.LevelFigures;
import org.wirejack.live.model.LinkLevels;

@Timeout(30)
class LiveServerTest {
    private static final String TOKEN = "correct-horse-battery";
    private static final String CABLE = "{\"output\": \"synth1:from_slave_1\", \"input\": \"system:playback_1\"}";

    private final FakeSource source = new FakeSource();
    private LiveServer server = started(null);

    private LiveServer started(String token) {
        LiveServer fresh = new LiveServer(LiveOptions.of("127.0.0.1", 0, token), source, line -> {});
        fresh.start();
        return fresh;
    }

    private void withToken() {
        server.close();
        server = started(TOKEN);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Wanted get(String path) {
        return new Wanted(server.port(), "GET", path);
    }

    private Wanted post(String path, String body) {
        return new Wanted(server.port(), "POST", path)
                .header("Content-Type", "application/json")
                .body(body);
    }

    @Test
    void tellsTheStatus() throws Exception {
        assertEquals(source.status, LiveJson.status(get("/api/status").answer().body()));
    }

    @Test
    void tellsTheGraph() throws Exception {
        assertTrue(get("/api/graph").answer().body().contains("\"name\":\"synth1:from_slave_1\""));
    }

    @Test
    void describesItself() throws Exception {
        JsonObject schema = LiveJson.parse(get("/api/schema").answer().body()).getAsJsonObject();

        assertTrue(schema.getAsJsonObject("$defs").has("LiveStatus"));
        assertEquals(14, schema.getAsJsonArray("routes").size());
    }

    @Test
    void tellsMetrics() throws Exception {
        Answer answer = get("/metrics").answer();

        assertEquals("text/plain; version=0.0.4; charset=utf-8", answer.header("Content-Type"));
        assertTrue(answer.body().contains("wirejack_cycles_total{link=\"synth1\"} 1000\n"));
    }

    @Test
    void eventsBeginWithTheGraphAndGoOnWithTheStatus() throws Exception {
        try (EventReader events = new EventReader(server.port())) {
            assertTrue(events.next("graph").contains("synth1:from_slave_1"));
            source.status = Samples.manager(Samples.link("synth2", 5));
            while (!events.next("status").contains("synth2")) {
                // The last look may have been before.
            }
        }
    }

    @Test
    void levelsAreMeasuredWhileSomebodyLooks() throws Exception {
        LevelFigures loud = new LevelFigures(List.of(-12.0), List.of(-6.5));
        source.levels = List.of(new LinkLevels("synth1", loud));
        assertTrue(source.resting);

        try (EventReader events = new EventReader(server.port())) {
            assertEquals(
                    "[{\"link\":\"synth1\",\"levels\":{\"fromMasterDbfs\":[-12.0],\"toMasterDbfs\":[-6.5]}}]",
                    events.next("levels"));
            assertFalse(source.resting);
        }

        while (!source.resting) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoAsksForTheStatusLooksToo() throws Exception {
        get("/api/status").answer();

        while (source.resting) {
            Thread.onSpinWait();
        }
    }

    @Test
    void cablesArePluggedInAndPulledAndOpenPagesLearnOfIt() throws Exception {
        try (EventReader events = new EventReader(server.port())) {
            events.next("graph");

            assertEquals(200, post("/api/connect", CABLE).answer().status());
            assertEquals(List.of(new Connection("synth1:from_slave_1", "system:playback_1")), source.cables);
            assertTrue(events.next("graph").contains("\"cables\":[{"));

            assertEquals(200, post("/api/disconnect", CABLE).answer().status());
            assertEquals(List.of(), source.cables);
            assertTrue(events.next("graph").contains("\"cables\":[]"));
        }
    }

    @Test
    void clientsAreLoadedWhereTheyCanBe() throws Exception {
        assertEquals(404, post("/api/load", "{\"load\": \"gain\"}").answer().status());

        FakeSource.OneGain loader = new FakeSource.OneGain();
        source.loader = loader;
        assertEquals(
                "{\"id\":1,\"load\":\"gain\",\"client\":\"gain\"}",
                post("/api/load", "{\"load\": \"gain\"}").answer().body());
        assertTrue(loader.loaded);
        assertRefused(400, "known is gain", post("/api/load", "{\"load\": \"reverb\"}"));
        assertRefused(400, "no load 2", post("/api/unload", "{\"id\": 2}"));
        assertRefused(400, "a whole number", post("/api/unload", "{\"id\": 1.5}"));
        assertRefused(400, "a whole number", post("/api/unload", "{\"id\": null}"));
        assertEquals(200, post("/api/unload", "{\"id\": 1}").answer().status());
        assertFalse(loader.loaded);
    }

    @Test
    void wrongCablesAreRefusedWithAReason() throws Exception {
        assertRefused(400, "there is no port a:b", post("/api/connect", CABLE.replace("synth1:from_slave_1", "a:b")));
        assertRefused(
                400,
                "carries midi",
                post("/api/connect", CABLE.replace("system:playback_1", "system:midi_playback_1")));
        assertRefused(
                400, "is no output", post("/api/connect", CABLE.replace("synth1:from_slave_1", "system:playback_1")));
        assertRefused(400, "there is no cable", post("/api/disconnect", CABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "null",
                "{}",
                "{\"output\": \"a\"}",
                "{\"output\": 1, \"input\": \"b\"}",
                "{\"output\": \"a\", \"input\": null}",
                "{\"output\": \"a\", \"input\": \"b\", \"more\": 1}",
                "{\"output\": \"a\", \"input\": \"b\"} {}",
                "{'output': 'a', 'input': 'b'}",
                "[[[[[[[[[[[[[[[["
            })
    void wrongBodiesAreRefused(String body) throws Exception {
        Answer answer = post("/api/connect", body).answer();

        assertEquals(400, answer.status());
        assertTrue(LiveJson.parse(answer.body()).getAsJsonObject().has("error"));
        assertEquals(List.of(), source.cables);
    }

    @Test
    void otherRequestsAreRefusedWithTheStatusTheyDeserve() throws Exception {
        assertRefused(404, "there is no /nowhere; there are /,", get("/nowhere"));
        assertRefused(404, "there is no /api/status/", get("/api/status/"));
        assertRefused(404, "there is no /../etc/passwd", get("/../etc/passwd"));
        assertRefused(405, "takes POST", get("/api/connect"));
        assertRefused(405, "takes GET", post("/api/status", "{}"));
        assertRefused(413, "8192 bytes", post("/api/connect", " ".repeat(Body.MOST_BYTES + 1)));
        assertRefused(
                415,
                "application/json is wanted",
                new Wanted(server.port(), "POST", "/api/connect")
                        .header("Content-Type", "text/plain")
                        .body(CABLE));
    }

    @Test
    void pagesOfOtherSitesAreRefused() throws Exception {
        assertRefused(403, "another site", post("/api/connect", CABLE).header("Origin", "http://evil.example"));
        assertRefused(403, "only for this machine", get("/api/status").header("Host", "evil.example:80"));
        assertEquals(
                200,
                post("/api/connect", CABLE)
                        .header("Origin", "http://127.0.0.1:" + server.port())
                        .answer()
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/live.css",
                "/live.js",
                "/api/status",
                "/api/graph",
                "/api/events",
                "/api/schema",
                "/metrics",
                "/api/connect",
                "/api/disconnect",
                "/api/load",
                "/api/unload",
                "/api/slaves",
                "/api/slave/connect",
                "/api/slave/disconnect",
                "/api/slave/load",
                "/api/slave/unload",
                "/nowhere"
            })
    void everyRouteWantsTheToken(String path) throws Exception {
        withToken();

        assertRefused(401, "a token is wanted", get(path));
        assertRefused(401, "the token is wrong", get(path).header("Authorization", "Bearer " + TOKEN + "x"));
        assertRefused(401, "the token is wrong", get(path).header("Authorization", TOKEN.substring(1)));
        assertRefused(401, "the token is wrong", get(path + "?token=wrong"));
        assertRefused(401, "the token is wrong", get(path).header("Cookie", "wirejack_" + server.port() + "=no"));
        assertRefused(401, "the token is wrong", post(path + "?token=", CABLE));
    }

    @Test
    void theTokenIsTakenFromHeaderAddressAndCookie() throws Exception {
        withToken();

        assertEquals(
                200,
                get("/api/status")
                        .header("Authorization", "Bearer " + TOKEN)
                        .answer()
                        .status());
        assertEquals(200, get("/api/status?token=" + TOKEN).answer().status());
        assertEquals(
                200,
                get("/api/status")
                        .header("Cookie", "other=1; wirejack_" + server.port() + "=" + TOKEN)
                        .answer()
                        .status());
    }

    @Test
    void theAddressLosesItsTokenToACookie() throws Exception {
        withToken();

        Answer answer = get("/?token=" + TOKEN).answer();

        assertEquals(303, answer.status());
        assertEquals("/", answer.header("Location"));
        String cookie = answer.header("Set-Cookie");
        assertTrue(cookie.contains("HttpOnly; SameSite=Strict"), cookie);
        assertEquals(
                200, get("/").header("Cookie", cookie.split(";")[0]).answer().status());
    }

    @Test
    void aTokenThatIsMadeIsToldAndOneThatIsGivenIsNot() {
        LiveOptions made = LiveOptions.of("0.0.0.0", 0, null);
        LiveOptions another = LiveOptions.of("0.0.0.0", 0, null);
        assertTrue(made.tokenMade());
        assertNotEquals(made.token(), another.token());
        try (LiveServer open = new LiveServer(made, source, line -> {})) {
            assertTrue(open.url().endsWith("/?token=" + made.token()));
            assertEquals(open.port(), open.portOnLan());
        }
        try (LiveServer given = new LiveServer(LiveOptions.of("0.0.0.0", 0, TOKEN), source, line -> {})) {
            assertFalse(given.url().contains("token"));
        }
        assertEquals("http://127.0.0.1:" + server.port() + "/", server.url());
        assertEquals(0, server.portOnLan());
    }

    @Test
    void anAddressThatIsTakenIsAFaultOfTheUsers() {
        LiveOptions same = LiveOptions.of("127.0.0.1", server.port(), null);

        TransportFailed failed = assertThrows(TransportFailed.class, () -> new LiveServer(same, source, line -> {}));

        assertTrue(String.valueOf(failed.getMessage())
                .startsWith("--http: cannot listen at 127.0.0.1:" + server.port() + ": "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has a space in it", "per%cent%per%cent", ""})
    void aTokenThatWouldNotPassIsRefusedAtOnce(String token) {
        assertThrows(IllegalArgumentException.class, () -> LiveOptions.of("127.0.0.1", 0, token));
    }

    @Test
    void closingEndsOpenPages() throws Exception {
        try (EventReader events = new EventReader(server.port())) {
            events.next("graph");
            server.close();
            assertTrue(events.ends());
        }
    }

    private static void assertRefused(int status, String reason, Wanted request) throws Exception {
        Answer answer = request.answer();
        assertEquals(status, answer.status(), answer.body());
        String error =
                LiveJson.parse(answer.body()).getAsJsonObject().get("error").getAsString();
        assertTrue(error.contains(reason), error);
    }
}
