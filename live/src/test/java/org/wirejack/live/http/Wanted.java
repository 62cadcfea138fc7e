package org.wirejack.live.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request, written by hand, so that also what no client would say can be said. */
final class Wanted {
    /** What came back. */
    record Answer(int status, List<String> headers, String body) {
        String header(String name) {
            Optional<String> line = headers.stream()
                    .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .findFirst();
            return line.map(text -> text.substring(name.length() + 1).strip()).orElse("");
        }
    }

    private final int port;
    private final String line;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "";

    Wanted(int port, String method, String path) {
        this.port = port;
        line = method + " " + path + " HTTP/1.1";
        header("Host", "127.0.0.1:" + port);
        header("Connection", "close");
    }

    Wanted header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Wanted body(String text) {
        body = text;
        return header("Content-Length", Integer.toString(text.length()));
    }

    Answer answer() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            StringBuilder request = new StringBuilder(line).append("\r\n");
            headers.forEach((name, value) ->
                    request.append(name).append(": ").append(value).append("\r\n"));
            request.append("\r\n").append(body);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        List<String> head = List.of(text.substring(0, end).split("\r\n"));
        return new Answer(
                Integer.parseInt(head.getFirst().split(" ")[1]), head.subList(1, head.size()), text.substring(end + 4));
    }
}
