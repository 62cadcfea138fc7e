package org.wirejack.live.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.wirejack.live.json.LiveJson;

/** Asks another program's live view, and does not wait for its answer for ever. Any thread. */
final class ViewCaller implements AutoCloseable {
    private static final int MOST_BYTES = 4 << 20;

    private final @Nullable String token;
    private final int patienceMillis;
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-relay-", 0).factory());

    /**
     * @param token to be shown; null: none
     * @param patienceMillis how long an answer may take, from the question to its last byte
     */
    ViewCaller(@Nullable String token, int patienceMillis) {
        this.token = token;
        this.patienceMillis = patienceMillis;
    }

    /**
     * GET.
     *
     * @return JSON
     * @throws SlaveRefused if there is none
     */
    String ask(String place, String path) {
        return within(place, () -> call(place, path, null));
    }

    /** POST of a value that becomes JSON; the rest is as above. */
    String tell(String place, String path, Object body) {
        return within(place, () -> call(place, path, LiveJson.bytes(body)));
    }

    private interface Call {
        String answer() throws IOException;
    }

    /** A socket's own limits start anew with each byte that comes. */
    private String within(String place, Call call) {
        Future<String> answer = calls.submit(call::answer);
        try {
            return answer.get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw SlaveRefused.silent("its live view at " + place + " does not answer");
        } catch (ExecutionException e) {
            throw reason(place, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SlaveRefused.silent("the question was given up");
        } finally {
            answer.cancel(true);
        }
    }

    private static SlaveRefused reason(String place, @Nullable Throwable cause) {
        return cause instanceof SlaveRefused refused
                ? refused
                : SlaveRefused.silent("its live view at " + place + " cannot be reached: "
                        + (cause == null ? "no reason" : cause.getMessage()));
    }

    private String call(String place, String path, byte @Nullable [] body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://" + place + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(patienceMillis);
        connection.setReadTimeout(patienceMillis);
        connection.setInstanceFollowRedirects(false);
        if (token != null) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body);
        }
        return answer(connection);
    }

    private String answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status == HttpURLConnection.HTTP_UNAUTHORIZED) {
            throw SlaveRefused.silent("its live view wants "
                    + (token == null ? "a token" : "another token than this manager's")
                    + ": give both the same one by --http-token");
        }
        boolean fine = status == HttpURLConnection.HTTP_OK;
        try (InputStream in = fine ? connection.getInputStream() : connection.getErrorStream()) {
            String text = in == null ? "" : new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            if (!fine) {
                throw SlaveRefused.answered(error(text, status));
            }
            return text;
        }
    }

    private static String error(String text, int status) {
        try {
            return LiveJson.parse(text).getAsJsonObject().get("error").getAsString();
        } catch (RuntimeException noneOfOurs) {
            return "status " + status;
        }
    }

    /** Gives up what is under way. Twice is fine. */
    @Override
    public void close() {
        calls.shutdownNow();
    }
}
