package org.wirejack.systemtests.page;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's chromium without a screen. */
final class Browser implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://(127\\.0\\.0\\.1:\\d+)/");
    private static final long END_SECONDS = 5;

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String place;

    /** @param profile folder for what it keeps */
    Browser(Path profile) throws IOException {
        process = new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        place = place(process.inputReader());
    }

    private static String place(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher matcher = LISTENING.matcher(line);
            if (matcher.find()) {
                Thread.ofPlatform().daemon().start(() -> output.lines().forEach(rest -> {}));
                return matcher.group(1);
            }
        }
        throw new AssertionError("chromium did not start: " + said);
    }

    /** An empty page. */
    Tab open() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + place + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String answer = http.send(request, BodyHandlers.ofString()).body();
        String socket = JsonParser.parseString(answer)
                .getAsJsonObject()
                .get("webSocketDebuggerUrl")
                .getAsString();
        return new Tab(DevTools.connect(http, URI.create(socket)));
    }

    @Override
    public void close() {
        http.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, END_SECONDS, TimeUnit.SECONDS)
                .join()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
