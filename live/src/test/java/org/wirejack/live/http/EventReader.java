package org.wirejack.live.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** An open page. */
final class EventReader implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    EventReader(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        String request = "GET /api/events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The data of the next event of this name; others are passed over. */
    String next(String name) throws IOException {
        String line = line();
        while (!line.equals("event: " + name)) {
            line = line();
        }
        return line().substring("data: ".length());
    }

    private String line() throws IOException {
        return Objects.requireNonNull(lines.readLine(), "the stream has ended");
    }

    /** Whether there is an end, after what there was. */
    boolean ends() throws IOException {
        try {
            while (lines.readLine() != null) {
                // What there was.
            }
            return true;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
