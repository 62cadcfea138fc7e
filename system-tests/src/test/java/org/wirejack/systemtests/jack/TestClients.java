package org.wirejack.systemtests.jack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.wire.Wire;

/** Our JACK clients in C, compiled on the spot. */
public final class TestClients {
    static final String RAMP = "ramp-client";
    private static final String SINE = "sine-client";
    private static final String LOOP = "loop-client";
    private static final String MIDI = "midi-client";

    private static final String MIDI_SECONDS = "3";

    private static final String INT16 = "int16-slave";
    private static final String CRYSTAL = "crystal";

    private final Path folder;

    private TestClients(Path folder) {
        this.folder = folder;
    }

    /** Compiles them into a folder, where recordings will go as well. */
    public static TestClients compileInto(Path folder) throws IOException {
        var clients = new TestClients(folder.toAbsolutePath());
        clients.copy("client.h");
        clients.compile(RAMP, "-ljack", "-lm");
        clients.compileAs(SINE, RAMP, "-DSINE", "-ljack", "-lm");
        clients.compile(LOOP, "-ljack");
        clients.compile(MIDI, "-ljack");
        clients.compile(INT16, "-ljacknet");
        clients.compile(CRYSTAL, "-shared", "-fPIC");
        return clients;
    }

    /** A client of this name, without ports so far. */
    public RampClient.Start ramp(JackServer server, String name) {
        return new RampClient.Start(server, name, folder, RAMP, Ports.NONE, Ports.NONE);
    }

    /** Likewise, with a sine of half of full scale on every output; eight tones take turns. */
    public RampClient.Start sine(JackServer server, String name) {
        return new RampClient.Start(server, name, folder, SINE, Ports.NONE, Ports.NONE);
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

    /**
     * Has a client play so many MIDI events of all kinds in one period, over and over, and hear what comes back.
     *
     * @param everyCycles one burst in so many cycles
     * @param to the port that it plays to
     * @param from the port that it hears
     */
    public MidiTake playMidi(JackServer server, int burst, int everyCycles, String to, String from) throws IOException {
        Path file = folder.resolve("midi-take");
        HostProcess client = server.startClient(
                program(MIDI),
                "sequencer",
                Integer.toString(burst),
                Integer.toString(everyCycles),
                MIDI_SECONDS,
                file.toString(),
                to,
                from);
        client.awaitLine("^events played=\\d+ refused=0 ");
        client.awaitExit();
        return MidiTake.read(file);
    }

    /**
     * Starts a libjacknet slave with 16-bit samples that sends back what it gets; it asks for as many channels each way.
     * On the master its name is that of its host and this one, joined by an underscore.
     */
    public HostProcess int16Slave(Host host, String name, int channels, int latencyCycles) {
        return host.start(
                program(INT16),
                Wire.DEFAULT_GROUP,
                Integer.toString(Wire.DEFAULT_PORT),
                name,
                Integer.toString(channels),
                Integer.toString(latencyCycles));
    }

    /** The library that gives a jackd a crystal of its own. */
    public Path crystal() {
        return folder.resolve(CRYSTAL);
    }

    private String program(String name) {
        return folder.resolve(name).toString();
    }

    private void compile(String name, String... libraries) throws IOException {
        compileAs(name, name, libraries);
    }

    private void compileAs(String name, String source, String... more) throws IOException {
        copy(source + ".c");
        var words = new ArrayList<>(List.of("gcc", "-O2", "-Wall", "-Wextra", "-Werror", "-o", program(name)));
        words.add(program(source + ".c"));
        words.addAll(List.of(more));
        Command.Result result = Command.of(words.toArray(String[]::new)).run();
        if (!result.succeeded()) {
            throw new IOException("cannot compile " + name + ": " + result.lines());
        }
    }

    private void copy(String resource) throws IOException {
        try (InputStream source = getClass().getResourceAsStream("/native/" + resource)) {
            Files.copy(
                    Objects.requireNonNull(source, resource),
                    folder.resolve(resource),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
