package org.wirejack.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Whose word counts, and what is no word at all. */
class ConfigurationTest {
    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void haveAHome() throws IOException {
        environment.put("HOME", home.toString());
        Files.createDirectories(home.resolve(".config/wirejack/wirejack.conf.d"));
    }

    private Path write(String name, String... lines) {
        try {
            return Files.write(home.resolve(".config/wirejack").resolve(name), List.of(lines));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A root with commands {@code play} and {@code rest}. */
    private static CommandLine root() {
        CommandSpec play = CommandSpec.create().name("play");
        play.addOption(OptionSpec.builder("-l", "--latency").type(int.class).build());
        play.addOption(OptionSpec.builder("--load")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
        play.addOption(OptionSpec.builder("--save").type(boolean.class).build());
        play.addOption(OptionSpec.builder("--port").type(String.class).build());
        play.addOption(OptionSpec.builder("--card")
                .type(String.class)
                .arity("0..1")
                .fallbackValue("any")
                .build());
        CommandSpec rest = CommandSpec.create().name("rest");
        rest.addOption(OptionSpec.builder("--depth").type(int.class).build());
        CommandSpec root = CommandSpec.create().name("root");
        CommandLine line = new CommandLine(root).addSubcommand(play).addSubcommand(rest);
        for (CommandSpec each : List.of(root, play, rest)) {
            each.addOption(OptionSpec.builder("--preset").type(String.class).build());
        }
        return line;
    }

    private List<String> fill(String... words) {
        return new ConfiguredLine(root(), List.of("play", "rest"), List.of(), environment)
                .fill(List.of(words), new Origins());
    }

    private String fault(String... words) {
        return assertThrows(IllegalArgumentException.class, () -> fill(words)).getMessage();
    }

    @Test
    void theNearestWordCounts() {
        List<List<String>> seen = new ArrayList<>();
        seen.add(fill("play"));
        write("wirejack.conf", "[play]", "latency = 1", "[preset loud]", "latency = 4");
        seen.add(fill("play"));
        write("wirejack.conf.d/10-a.conf", "[play]", "latency = 2");
        seen.add(fill("play"));
        write("wirejack.conf.d/20-b.conf", "[play]", "latency = 3");
        seen.add(fill("play"));
        seen.add(fill("play", "--preset", "loud"));
        seen.add(fill("--preset=loud", "play"));
        environment.put("WIREJACK_PLAY_LATENCY", "5");
        seen.add(fill("play", "--preset=loud"));
        seen.add(fill("play", "-l", "6"));

        assertEquals(
                List.of(
                        List.of("play"),
                        List.of("play", "--latency=1"),
                        List.of("play", "--latency=2"),
                        List.of("play", "--latency=3"),
                        List.of("play", "--latency=4", "--preset", "loud"),
                        List.of("--preset=loud", "play", "--latency=4"),
                        List.of("play", "--latency=5", "--preset=loud"),
                        List.of("play", "-l", "6")),
                seen);
    }

    @Test
    void aPresetMayBeChosenInTheEnvironmentAndChangedByAFile() {
        write("wirejack.conf", "[preset stage]", "latency = 7", "depth = 9");
        environment.put("WIREJACK_PRESET", "stage");
        assertEquals(List.of("play", "--latency=7"), fill("play"));
        assertEquals(List.of("rest", "--depth=9"), fill("rest"));
    }

    @Test
    void aListIsReplacedAsAWhole() {
        write("wirejack.conf", "[play]", "load = thru", "load = gain:3");
        assertEquals(List.of("play", "--load=thru", "--load=gain:3"), fill("play"));
        write("wirejack.conf.d/a.conf", "[play]", "load = synth");
        assertEquals(List.of("play", "--load=synth"), fill("play"));
        environment.put("WIREJACK_PLAY_LOAD", "a\nb c");
        assertEquals(List.of("play", "--load=a", "--load=b c"), fill("play"));
        assertEquals(List.of("play", "--load", "x"), fill("play", "--load", "x"));
    }

    @Test
    void switchesAndOptionalValuesAreAsOnTheCommandLine() {
        write("wirejack.conf", "[play]", "save = true", "card =");
        assertEquals(List.of("play", "--save", "--card"), fill("play"));
        write("wirejack.conf.d/a.conf", "[play]", "save = false", "card = USB # 2");
        assertEquals(List.of("play", "--card=USB # 2"), fill("play"));
    }

    @Test
    void theStockToolsVariablesWinOverFiles() {
        write("wirejack.conf", "[play]", "port = 1");
        environment.put("JACK_NETJACK_PORT", "2");
        assertEquals(List.of("play", "--port=2"), fill("play"));
        environment.put("WIREJACK_PLAY_PORT", "3");
        assertEquals(List.of("play", "--port=3"), fill("play"));
    }

    @Test
    void theFolderIsWhereXdgSaysAndAFileMayBeNamedOrNone() throws IOException {
        write("wirejack.conf", "[play]", "latency = 1");
        Path other = Files.createDirectories(home.resolve("other/wirejack"));
        Path file = Files.writeString(other.resolve("wirejack.conf"), "[play]\nlatency = 2\n");
        environment.put("XDG_CONFIG_HOME", home.resolve("other").toString());
        assertEquals(List.of("play", "--latency=2"), fill("play"));
        environment.remove("XDG_CONFIG_HOME");
        environment.put("WIREJACK_CONFIG", file.toString());
        assertEquals(List.of("play", "--latency=2"), fill("play"));
        environment.put("WIREJACK_CONFIG", "");
        assertEquals(List.of("play"), fill("play"));
        environment.put("WIREJACK_CONFIG", home.resolve("gone").toString());
        assertEquals("WIREJACK_CONFIG " + home.resolve("gone") + ": not there", fault("play"));
    }

    @Test
    void whatIsWrongIsNamedWithFileAndLineWhateverCommandRuns() {
        assertWrong(":1: 'latency': wanted is key = value", "latency");
        assertWrong(":1: latency: in front of it must be a section, as [manager] or [slave]", "latency = 1");
        assertWrong(":2: '[play': a section is [COMMAND] or [preset NAME]", "# one", "[play");
        assertWrong(":2: no section [pley]: known are play, rest and preset NAME", "[pley]", "latency = 1");
        assertWrong(
                ":3: depth: no option of play; known are latency, load, save, port, card", "", "[play]", "depth = 1");
        assertWrong(":2: tempo: no command has such an option", "[preset x]", "tempo = 1");
        assertWrong(":3: latency: it is there already, at FILE:2", "[play]", "latency = 1", "latency = 2");
        assertWrong(":2: preset: no option of play; known are latency, load, save, port, card", "[play]", "preset = x");
    }

    private void assertWrong(String wanted, String... lines) {
        String file = write("wirejack.conf", lines).toString();
        assertEquals((file + wanted).replace("FILE", file), fault("rest"));
    }

    @Test
    void aSwitchThatIsNeitherOnNorOffAndAMissingValueAreNamed() {
        Path file = write("wirejack.conf", "[play]", "save = maybe");
        assertEquals(file + ":2: save: 'maybe': allowed are true and false", fault("play"));
        write("wirejack.conf", "[play]", "latency =");
        assertEquals(file + ":2: latency: its value is missing (PARAM)", fault("play"));
    }

    @Test
    void wrongCommandLinesAreLeftAsTheyAre() {
        write("wirejack.conf", "[play]", "latency = 1");
        assertEquals(List.of("play", "--nonsense"), fill("play", "--nonsense"));
        assertEquals(List.of(), fill());
    }
}
