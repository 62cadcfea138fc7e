package org.wirejack.cli.demo;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wirejack.cli.console.StopSignal;

/** Another process of this command, which lives no longer than this one: it ends when its input does. */
public final class SlaveProcess implements AutoCloseable {
    private static final long SECONDS_TO_END = 3;
    /** When the user waits for us to end. */
    private static final long SECONDS_TO_STOP = 1;

    private static final String MAIN = "org.wirejack.cli.Main";

    private final StopSignal stop;
    private final Process process;
    private final Thread reader;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /**
     * Starts it with this JVM's java, class path and flags.
     *
     * @param stop leaves it less time to end
     * @param listener hears each line it prints, on a thread of its own
     */
    public SlaveProcess(List<String> arguments, StopSignal stop, Consumer<String> listener) {
        this.stop = stop;
        try {
            ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
            // Its options are all on its command line.
            builder.environment().keySet().removeIf(variable -> variable.startsWith("WIREJACK_"));
            builder.environment().put("WIREJACK_CONFIG", "");
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the slave's process cannot be started: " + e.getMessage(), e);
        }
        reader = Thread.ofPlatform().daemon().name("wirejack-slave-output").start(() -> read(listener));
    }

    long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** The last line that begins so; all of them only once it is closed. */
    Optional<String> line(String beginning) {
        return lines.stream().filter(line -> line.startsWith(beginning)).reduce((first, second) -> second);
    }

    /** Lets it end by itself, and ends it when it does not. Twice is fine. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(stop.stopped() ? SECONDS_TO_STOP : SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
            }
            reader.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read(Consumer<String> listener) {
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null) {
                lines.add(line);
                listener.accept(line);
                line = output.readLine();
            }
        } catch (IOException e) {
            listener.accept("its output has ended: " + e.getMessage());
        }
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        flags().forEach(command::add);
        command.addAll(program());
        command.addAll(arguments);
        return command;
    }

    /** A jar by itself says in its manifest what it needs, which holds only where it is what is run. */
    private static List<String> program() {
        String classPath = System.getProperty("java.class.path");
        boolean oneJar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
        return oneJar ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN);
    }

    /** Not a debugger's or an agent's: there can be only one of each. */
    private static Stream<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-agent") && !flag.startsWith("-javaagent"));
    }
}
