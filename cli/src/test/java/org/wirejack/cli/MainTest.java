package org.wirejack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.tape.FrameSink;
import org.wirejack.cli.tape.WavSink;

@Timeout(60)
class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Map<String, String> environment = Map.of("WIREJACK_CONFIG", "");

    @TempDir
    private Path folder;

    static Stream<Arguments> wrongLines() {
        return Stream.of(
                wrong(
                        "",
                        "no command: known are cards, completion, config, demo, doctor, ls, manager, netadapter, record, selftest, service, slave and top (try 'wirejack --help')"),
                wrong("fly", "Unmatched argument at index 0: 'fly' (try 'wirejack --help')"),
                wrong("slave --fly", "Unknown option: '--fly' (try 'wirejack slave --help')"),
                wrong(
                        "slave -M",
                        "Missing required parameter for option '--mtu' (BYTES) (try 'wirejack slave --help')"),
                wrong("slave -M 575", "--mtu 575: allowed is 576 to 9000"),
                wrong("slave -M 9001", "--mtu 9001: allowed is 576 to 9000"),
                wrong("slave -C 256", "--capture 256: allowed is -1 to 255"),
                wrong("slave -P -2", "--playback -2: allowed is -1 to 255"),
                wrong("slave -i 256", "--midi-in 256: allowed is -1 to 255"),
                wrong("slave -o 256", "--midi-out 256: allowed is -1 to 255"),
                wrong("slave -l 31", "--latency 31: allowed is 0 to 30"),
                wrong("slave -O 7", "-O 7: allowed is 8 to 512"),
                wrong("slave -O 64 --encoding int16", "-O 64 contradicts --encoding int16"),
                wrong("slave --encoding opus:513", "--encoding opus 513: allowed is 8 to 512"),
                wrong("slave --encoding opus", "--encoding opus: known are float, int16 and opus:KBITS"),
                wrong("slave --encoding mp3", "--encoding mp3: known are float, int16 and opus:KBITS"),
                wrong(
                        "demo --encoding opus:8 --period 120",
                        "--encoding opus:8: opus:8 is too low a rate for 48000 Hz with periods of 120 frames"),
                wrong("slave -c 64", "CELT is not available in this version"),
                wrong("slave -n a:b", "--name 'a:b': allowed are no colon and no control characters"),
                wrong("slave --master 10.0.0.1:0", "--master 10.0.0.1:0: port 0 is none: it must be 1 to 65535"),
                wrong("slave --master a:b", "--master a:b: allowed are a name, an IPv4 address, and ADDRESS:PORT"),
                wrong(
                        "slave --master 225.3.19.154",
                        "--master 225.3.19.154: not a host's address; a group is chosen by -a"),
                wrong("slave --http 0", "--http 0: allowed is 1 to 65535"),
                wrong("manager --http=65536", "--http 65536: allowed is 1 to 65535"),
                wrong("manager --http-token correct-horse-battery", "--http-token: only with --http"),
                wrong("manager --http-slave synth1=19081", "--http-slave: only with --http"),
                wrong(
                        "manager --http --http-slave synth1",
                        "--http-slave synth1: allowed are NAME=PORT and NAME=HOST:PORT"),
                wrong("manager --http --http-slave a=0", "--http-slave a= 0: allowed is 1 to 65535"),
                wrong("slave --http-files .", "--http-files: only with --http"),
                wrong("slave --http --http-files nowhere", "--http-files nowhere: no such folder"),
                wrong("slave --http-address 0.0.0.0", "--http-address: only with --http"),
                wrong(
                        "slave --http --http-token short",
                        "--http-token: allowed are 12 to 128 letters, digits, and . _ ~ -"),
                wrong("top 10.0.0.1:0", "10.0.0.1:0: port 0 is none: it must be 1 to 65535"),
                wrong("top a/b", "a/b: allowed are ADDRESS and ADDRESS:PORT"),
                wrong(
                        "service fly slave",
                        "Invalid value for positional parameter at index 0 (ACTION): expected one of [install, uninstall, print] (case-sensitive) but was 'fly' (try 'wirejack service --help')"),
                wrong(
                        "service install doctor",
                        "Invalid value for positional parameter at index 1 (ROLE): expected one of [manager, slave] (case-sensitive) but was 'doctor' (try 'wirejack service --help')"),
                wrong("service install", "Missing required parameter: 'ROLE' (try 'wirejack service --help')"),
                wrong("service install slave -l 3", "Unknown option: '-l' (try 'wirejack service --help')"),
                wrong("ls --seconds 0", "--seconds 0: allowed is 1 to 60"),
                wrong("slave --rate 7999", "--rate 7999: allowed is 8000 to 192000"),
                wrong("slave --realtime-priority 100", "--realtime-priority 100: allowed is 0 to 99"),
                wrong(
                        "slave --load reverb",
                        "--load reverb: known are thru, gain[:dB], synth[:FILE.sf2], record:FILE.wav and"
                                + " audioadapter[:OPTIONS]"),
                wrong(
                        "slave --graph jackd",
                        "--graph jackd: there is no jackd on the PATH (); Debian has it in jackd2"),
                wrong("manager --period 0", "--period 0: allowed is 1 to 8192"),
                wrong("manager --rate 1", "--rate 1: allowed is 8000 to 192000"),
                wrong("manager --card", "--card: only with --server embedded"),
                wrong("manager --server embedded --card --card-channels 0,0", "--card-channels 0: allowed is 1 to 255"),
                wrong(
                        "manager --server embedded --card --card-channels 2",
                        "--card-channels 2: wanted are two numbers, as 2,2"),
                wrong("manager --server embedded --card=x --card-periods 9", "--card-periods 9: allowed is 2 to 8"),
                wrong("manager --record take.wav", "--record take.wav: wanted is SLAVE:FILE, as synth1:take.wav"),
                wrong(
                        "manager --record synth1:no/such/out.wav",
                        "--record no/such/out.wav: cannot be written (no such folder)"),
                wrong("record take.wav", "wanted are a slave or ports, and a file (try 'wirejack record --help')"),
                wrong("record synth1 no/such/out.wav", "FILE no/such/out.wav: cannot be written (no such folder)"),
                wrong("record synth1 out.wav --seconds 0", "--seconds 0: allowed is 1 to 31536000"),
                wrong("record syn(:th out.wav", "syn(:th: no port name, and no regular expression: Unclosed group"),
                wrong("manager --forget -1", "--forget -1: allowed is 0 to 2147483647"),
                wrong("manager --max-slaves 0", "--max-slaves 0: allowed is 1 to 255"),
                wrong("manager --server jack --period 128", "--period 128 contradicts --server jack: JACK has its own"),
                wrong(
                        "netadapter --server jack --rate 44100",
                        "--rate 44100 contradicts --server jack: JACK has its own"),
                wrong("netadapter -q 9", "resampling quality '9': one of draft, good, best, or 0 to 4"),
                wrong("netadapter -g 99999", "--ring-buffer 99999: allowed is 0 to 32768"),
                wrong("netadapter -C 0 -P 0", "captures 0 and playbacks 0: an adapter needs a channel"),
                wrong(
                        "manager -a 192.0.2.7",
                        "--address 192.0.2.7: not a multicast group (224.0.0.0 to 239.255.255.255)"),
                wrong("demo --channels 0", "--channels 0: allowed is 1 to 255"),
                wrong("demo --seconds 0", "--seconds 0: allowed is 1 to 86400"),
                wrong("selftest --channels 0", "--channels 0: allowed is 1 to 255"),
                wrong("selftest --seconds 0", "--seconds 0: allowed is 1 to 3600"),
                wrong("selftest --period 8193", "--period 8193: allowed is 1 to 8192"),
                wrong(
                        "doctor -a 192.0.2.7",
                        "--address 192.0.2.7: not a multicast group (224.0.0.0 to 239.255.255.255)"),
                wrong("doctor --peer ::1", "--peer ::1: \"::1\" has no IPv4 address"),
                wrong("demo --input no.wav", "no.wav: not there"),
                wrong("demo --midi no.mid --load thru", "--load thru: --midi needs the synth"),
                wrong("demo --output no/such/out.wav", "--output no/such/out.wav: cannot be written (no such folder)"),
                wrong("demo --load record:x.wav", "--load record:x.wav: in a demo allowed are thru, gain and synth"));
    }

    private static Arguments wrong(String line, String message) {
        return Arguments.of(line, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongLines")
    void whatIsAskedWronglyGetsOneLineAndTwo(String line, String message) {
        assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")));
        assertEquals("wirejack: " + message + System.lineSeparator(), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void everyCommandHasHelpAndVersion() {
        for (String command : List.of(
                "",
                "cards ",
                "completion ",
                "config ",
                "demo ",
                "doctor ",
                "ls ",
                "manager ",
                "netadapter ",
                "record ",
                "selftest ",
                "service ",
                "slave ",
                "top ")) {
            assertEquals(0, run((command + "--help").split(" ")), command);
            assertEquals(0, run((command + "--version").split(" ")), command);
        }
        assertTrue(out.toString().contains("NetJACK2 protocol 8"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void aBrokenRecordingIsNamed() throws IOException {
        Path notWav = Files.writeString(folder.resolve("text.wav"), "no sound in here at all");
        Path cut = folder.resolve("cut.wav");
        try (FrameSink sink = new WavSink(cut, 48_000, 1)) {
            sink.write(new float[1][1_000], 1_000);
        }
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

        for (Path file : List.of(notWav, cut)) {
            assertEquals(2, run("demo", "--input", file.toString()));
            assertOneLineWith(file.toString());
        }
    }

    @Test
    void aBrokenSoundFontOrScoreIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no sound in here at all");

        assertEquals(2, run("demo", "--load", "synth:" + text));
        assertOneLineWith("--load synth:" + text);
        assertEquals(2, run("slave", "--load", "synth:" + text));
        assertOneLineWith("--load synth:" + text);
        assertEquals(2, run("demo", "--midi", text.toString()));
        assertOneLineWith("--midi " + text);
    }

    @Test
    void aRuleThatIsNoneIsNamedInOneLine() {
        assertEquals(2, run("manager", "--rule", "synth:(.* > system:playback_$1"));
        assertOneLineWith("--rule \"synth:(.* > system:playback_$1\": ");
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (DatagramSocket holder = new DatagramSocket()) {
            String port = Integer.toString(holder.getLocalPort());

            assertEquals(2, run("manager", "-p", port, "--no-patches", "--realtime-priority", "0"));
            assertOneLineWith(port);
        }
    }

    @Test
    @Timeout(20)
    void commandsEndCleanlyWhenTheyAreStopped() throws IOException {
        String port = freePort();
        assertEquals(
                0,
                runStopped(
                        "manager", "--no-patches", "-p", port, "--interface", "127.0.0.1", "--realtime-priority", "0"));
        assertTrue(out.toString().contains("listening at 225.3.19.154:" + port), out.toString());

        Path file = folder.resolve("out.wav");
        assertEquals(
                0,
                runStopped(
                        "slave",
                        "-p",
                        port,
                        "--interface",
                        "127.0.0.1",
                        "--realtime-priority",
                        "0",
                        "--load",
                        "thru",
                        "--load",
                        "record:" + file));
        assertTrue(out.toString().contains("sessions 0, cycles 0, missed 0"), out.toString());
        assertTrue(out.toString().contains("turnaround p50 "), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void stackTracesAreForThoseWhoAsk() {
        assertEquals(2, run("--debug", "slave", "-l", "31"));
        assertTrue(err.toString().contains("\tat org.wirejack.cli."), err.toString());
    }

    @Test
    void aFaultOfAFileOrTheEnvironmentSaysWhereItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a.conf"), "[slave]\nlatency = 31\nmtu = many\n");
        environment = Map.of("WIREJACK_CONFIG", file.toString());
        assertEquals(2, run("slave", "--mtu", "1500"));
        assertOneLineWith("--latency 31: allowed is 0 to 30 (--latency is from " + file + ":2)");
        assertEquals(2, run("slave", "--latency", "1"));
        assertOneLineWith("(--mtu is from " + file + ":3)");
        environment = Map.of("WIREJACK_CONFIG", file.toString(), "WIREJACK_SLAVE_MTU", "1");
        assertEquals(2, run("slave", "--latency=1"));
        assertOneLineWith("--mtu 1: allowed is 576 to 9000 (--mtu is from environment WIREJACK_SLAVE_MTU)");
        Files.writeString(file, "[slave]\nlatencie = 31\n");
        assertEquals(2, run("slave"));
        assertOneLineWith(file + ":2: latencie: no option of slave; known are address, group, port, ");
        environment = Map.of("WIREJACK_CONFIG", "");
        assertEquals(2, run("slave", "--preset", "disco"));
        assertOneLineWith("--preset disco: known are rehearsal, stage, wifi");
    }

    @Test
    void configPrintsWhatIsInForceAndWhereItComesFrom() throws IOException {
        Path file = Files.writeString(folder.resolve("a.conf"), "[slave]\nname = synth1\nload = thru\nload = gain:3\n");
        environment = Map.of("WIREJACK_CONFIG", file.toString(), "WIREJACK_SLAVE_MIDI_IN", "3");
        assertEquals(0, run("config", "--print", "--preset", "stage", "slave", "-C", "4"));
        assertPrinted("[slave]");
        assertPrinted("name = synth1                         # " + file + ":2");
        assertPrinted("load = thru                           # " + file + ":4");
        assertPrinted("load = gain:3                         # " + file + ":4");
        assertPrinted("latency = 1                           # built in:6, preset stage");
        assertPrinted("capture = 4                           # command line");
        assertPrinted("midi-in = 3                           # environment WIREJACK_SLAVE_MIDI_IN");
        assertPrinted("mtu = 1500                            # default");

        assertEquals(0, run("config"));
        assertPrinted("[manager]");
        assertPrinted("# presets: rehearsal, stage, wifi");
        assertEquals("", err.toString());
    }

    private void assertPrinted(String line) {
        assertTrue(out.toString().lines().anyMatch(line::equals), () -> line + " in\n" + out);
    }

    @Test
    void eachShellHasItsCompletion() {
        assertEquals(0, run("completion", "bash"));
        assertTrue(out.toString().contains("complete -F _complete_wirejack"), out.toString());
        assertEquals(0, run("completion", "fish"));
        assertPrinted("complete -c wirejack -f -n __fish_use_subcommand -a slave -d"
                + " 'Plays with a master: the network is the clock of a server in this process.'");
        assertEquals("", err.toString());
    }

    private void assertOneLineWith(String part) {
        String text = err.toString();
        assertEquals(1, text.lines().count(), text);
        assertTrue(text.contains(part), text);
        err.getBuffer().setLength(0);
    }

    private int run(String... arguments) {
        return run(new StopSignal(), arguments);
    }

    private int runStopped(String... arguments) {
        StopSignal stop = new StopSignal();
        stop.stop();
        return run(stop, arguments);
    }

    private int run(StopSignal stop, String... arguments) {
        return Main.run(
                List.of(arguments),
                new Surroundings(new PrintWriter(out, true), new PrintWriter(err, true), false, environment, stop));
    }

    private static String freePort() throws IOException {
        try (DatagramSocket probe = new DatagramSocket()) {
            return Integer.toString(probe.getLocalPort());
        }
    }
}
