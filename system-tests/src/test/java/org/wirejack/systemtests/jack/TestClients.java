package org.wirejack.systemtests.jack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.HostProcess;

/** Our JACK clients in C, compiled on the spot. */
public final class TestClients {
    static final String RAMP = "ramp-client";
    private static final String LOOP = "loop-client";

    private final Path folder;

    private TestClients(Path folder) {
        this.folder = folder;
    }

    /** Compiles them into a folder, where recordings will go as well. */
    public static TestClients compileInto(Path folder) throws IOException {
        var clients = new TestClients(folder.toAbsolutePath());
        clients.copy("client.h");
        clients.compile(RAMP);
        clients.compile(LOOP);
        return clients;
    }

    /** A client of this name, without ports so far. */
    public RampClient.Start ramp(JackServer server, String name) {
        return new RampClient.Start(server, name, folder, Ports.NONE, Ports.NONE);
    }

    /**
     * Starts a client {@code loop} that copies input k to output k, and connects both.
     *
     * @param ports how many of each
     * @param from connects {@code from<k>} to input k, as {@code system:capture_}
     * @param to connects output k to {@code to<k>}, as {@code system:playback_}
     */
    public HostProcess loop(JackServer server, int ports, String from, String to) {
        HostProcess loop = server.startClient(program(LOOP), "loop", Integer.toString(ports), to, from);
        loop.awaitLine("^ready");
        return loop;
    }

    private String program(String name) {
        return folder.resolve(name).toString();
    }

    private void compile(String name) throws IOException {
        copy(name + ".c");
        Command.Result result = Command.of(
                        "gcc",
                        "-O2",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-o",
                        program(name),
                        program(name + ".c"),
                        "-ljack")
                .run();
        if (!result.succeeded()) {
            throw new IOException("cannot compile " + name + ": " + result.lines());
        }
    }

    private void copy(String resource) throws IOException {
        try (InputStream source = getClass().getResourceAsStream("/native/" + resource)) {
            Files.copy(Objects.requireNonNull(source, resource), folder.resolve(resource));
        }
    }
}
