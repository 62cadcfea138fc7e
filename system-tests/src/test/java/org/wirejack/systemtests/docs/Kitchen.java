package org.wirejack.systemtests.docs;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/**
 * Where a recipe is tried: its machines on a LAN, each with a folder and a home of its own, {@code ./wirejack} in it, and a
 * sound card made of the JACK server that runs there. Addresses in a page are 192.168.1.1 for the first machine, and so on.
 */
final class Kitchen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final String NET_OF_PAGES = "192.168.1.";
    private static final String NET = "10.78.0.";
    private static final int JUMBO = 9000;
    private static final String ALSA = "/usr/share/alsa/alsa.conf";
    private static final String CARD = """
            pcm.!default {
              type plug
              slave.pcm {
                type jack
                playback_ports { 0 system:playback_1  1 system:playback_2 }
                capture_ports { 0 system:capture_1  1 system:capture_2 }
              }
            }
            """;

    private final Path folder;
    private final Lan lan;

    Kitchen(Path folder, Recipe recipe) throws IOException {
        this.folder = folder;
        List<String> hosts = recipe.hosts();
        Files.writeString(folder.resolve("asound.conf"), CARD);
        for (String host : hosts) {
            Path launcher = Files.createDirectories(folder.resolve(host)).resolve("wirejack");
            Files.writeString(launcher, launcher());
            launcher.toFile().setExecutable(true);
        }
        lan = Lan.of(hosts.toArray(String[]::new));
        if (recipe.raisesMtuTo(JUMBO)) {
            raiseSwitchMtu(hosts);
        }
    }

    private void raiseSwitchMtu(List<String> hosts) {
        lan.mtu(JUMBO);
        for (String host : hosts) {
            lan.host(host).run("ip", "link", "set", Host.INTERFACE, "mtu", "1500");
        }
    }

    /** Some forty programs are started by all recipes: compiled simply, each takes little more than half of the time. */
    private static String launcher() {
        List<String> words = Wirejack.command().words();
        String rest =
                words.subList(1, words.size()).stream().map(Kitchen::quoted).collect(Collectors.joining(" "));
        return "#!/bin/sh\nexec " + quoted(words.getFirst()) + " -XX:TieredStopAtLevel=1 " + rest + " \"$@\"\n";
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }

    /** Does what a reader does, and fails where something else comes of it than the page says. */
    void follow(Step step) {
        if (step.staysOn()) {
            stayOn(step);
        } else {
            once(step);
        }
    }

    private void stayOn(Step step) {
        HostProcess process = host(step).start(command(step));
        if (!await(() -> among(step, process.lines()) || !process.isAlive()) || !among(step, process.lines())) {
            fail(different(step, process.toString()));
        }
    }

    private static boolean among(Step step, List<String> lines) {
        return new Printout(step.shown()).isAmong(asInPages(lines));
    }

    private void once(Step step) {
        Ending ending = run(step);
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        while (!ending.isAsShown(step) && step.again() && System.nanoTime() - deadlineNanos < 0) {
            ending = run(step);
        }
        if (!ending.isAsShown(step)) {
            fail(different(step, ending.toString()));
        }
    }

    private Ending run(Step step) {
        try (HostProcess process = host(step).start(command(step))) {
            int exitCode = process.awaitExit();
            return new Ending(exitCode, asInPages(process.lines()));
        }
    }

    private record Ending(int exitCode, List<String> lines) {
        boolean isAsShown(Step step) {
            return exitCode == step.exitCode() && (step.shown().isEmpty() || new Printout(step.shown()).isAll(lines));
        }

        @Override
        public String toString() {
            return "ended with " + exitCode + " and printed:\n  " + String.join("\n  ", lines);
        }
    }

    private static String different(Step step, String what) {
        return step + "\n" + what + "\nThe page says:\n  " + String.join("\n  ", step.shown());
    }

    private static boolean await(Supplier<Boolean> condition) {
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.get()) {
            if (System.nanoTime() - deadlineNanos > 0) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    private Host host(Step step) {
        return lan.host(step.host());
    }

    private Command command(Step step) {
        Path place = folder.resolve(step.host());
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", place.toString());
        environment.put("ALSA_CONFIG_PATH", ALSA + ":" + folder.resolve("asound.conf"));
        environment.put("JACK_NO_AUDIO_RESERVATION", "1");
        environment.put("JACK_NO_START_SERVER", "1");
        return new Command(List.of("env", "-C", place.toString(), "bash", "-c", asHere(step.runs())), environment);
    }

    /** The test is root already. */
    private static String asHere(String command) {
        return command.replace(NET_OF_PAGES, NET).replace("sudo ", "");
    }

    private static List<String> asInPages(List<String> lines) {
        return lines.stream().map(line -> line.replace(NET, NET_OF_PAGES)).toList();
    }

    @Override
    public void close() {
        lan.close();
    }
}
