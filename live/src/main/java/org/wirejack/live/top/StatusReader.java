package org.wirejack.live.top;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wirejack.link.TransportFailed;
import org.wirejack.live.json.LiveJson;
import org.wirejack.live.model.LiveStatus;

/** Asks a live view how it is. May wait for two seconds. */
public final class StatusReader {
    private static final int PATIENCE_MILLIS = 2000;
    private static final int MOST_BYTES = 16 << 20;

    private final String place;
    private final @Nullable String token;

    /**
     * @param place host and port
     * @param token null: none
     */
    public StatusReader(String place, @Nullable String token) {
        this.place = place;
        this.token = token;
    }

    /** @throws TransportFailed if there is no answer, or another one than was asked for; says why */
    public LiveStatus read() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://" + place + "/api/status").toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            if (token != null) {
                connection.setRequestProperty("Authorization", "Bearer " + token);
            }
            return answer(connection);
        } catch (IOException | IllegalArgumentException e) {
            throw new TransportFailed("no live view at " + place + ": " + e.getMessage(), e);
        }
    }

    private LiveStatus answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status == HttpURLConnection.HTTP_UNAUTHORIZED) {
            throw new TransportFailed("the live view at " + place + " wants "
                    + (token == null ? "a token: say --token" : "another token"));
        }
        if (status != HttpURLConnection.HTTP_OK) {
            throw new TransportFailed("no live view at " + place + ": status " + status);
        }
        try (InputStream in = connection.getInputStream()) {
            return LiveJson.status(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        }
    }
}
