package org.wirejack.systemtests.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.HostProcess;

/** Whatever is asked wrongly gets one line on the error output, which says what is wrong, and exit code 2. */
@Needs(Requirement.NAMESPACES)
final class BadInputIT {
    private static final int WRONG = 2;
    private static final int WAV_HEADER_BYTES = 44;
    private static final short PCM = 1;
    private static final short ADPCM = 2;

    private static LoneHost alone;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void prepare() throws IOException {
        alone = new LoneHost();
        byte[] whole = wav(PCM, 16, 1000);
        Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(folder.resolve("adpcm.wav"), wav(ADPCM, 4, 1000));
        Files.write(folder.resolve("empty.wav"), wav(PCM, 16, 0));
        Files.writeString(folder.resolve("text.wav"), "no sound in here");
    }

    @AfterAll
    static void closeHost() {
        alone.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "juggle                                | juggle",
                "demo --fortissimo                     | --fortissimo",
                "demo --mtu 575                        | 576 to 9000",
                "demo --channels 256                   | 1 to 255",
                "demo --load tuba                      | thru, gain[:dB], synth[:FILE.sf2]",
                "demo --input FOLDER/nowhere.wav       | nowhere.wav: not there",
                "demo --input FOLDER/text.wav          | text.wav: not a RIFF/WAVE file",
                "demo --input FOLDER/cut.wav           | cut.wav: cut off",
                "demo --input FOLDER/adpcm.wav         | only PCM and float",
                "demo --input FOLDER/empty.wav         | no samples",
                "demo --output FOLDER/nowhere/out.wav  | no such folder",
                "demo --output FOLDER                  | cannot be written",
                "manager --group 10.78.0.1             | not a multicast group (224.0.0.0 to 239.255.255.255)",
                "manager --interface eth7              | eth7: there are lo",
                "manager --period 0                    | 1 to 8192",
                "slave --interface eth7                | eth7: there are lo",
                "slave --port 65536                    | 1 to 65535",
                "slave --latency 31                    | 0 to 30",
                "slave --load record:FOLDER/no/take.wav| no such folder",
                "slave --encoding mp3                  | --encoding mp3: known are float, int16 and opus:KBITS",
                "slave --encoding opus                 | --encoding opus: known are float, int16 and opus:KBITS",
                "slave --encoding opus:                | --encoding opus:: known are float, int16 and opus:KBITS",
                "slave --encoding opus:loud            | known are float, int16 and opus:KBITS",
                "slave --encoding opus:7               | 8 to 512",
                "slave --encoding opus:513             | 8 to 512",
                "slave --encoding FLOAT                | known are float, int16 and opus:KBITS",
                "slave -O 0                            | 8 to 512",
                "slave --celt 64                       | CELT is not available",
                "netadapter -q 9                       | one of draft, good, best, or 0 to 4",
                "netadapter -g 99999                   | --ring-buffer 99999: allowed is 0 to 32768",
                "netadapter -C 0 -P 0                  | captures 0 and playbacks 0: an adapter needs a channel",
                "netadapter -C 256                     | --capture 256: allowed is 0 to 255",
                "netadapter -l 31                      | 0 to 30",
                "netadapter -O 7                       | 8 to 512",
                "netadapter --server tape              | tape",
                "netadapter --server jack --rate 44100 | --rate 44100 contradicts --server jack",
                "manager --server jack --period 128    | --period 128 contradicts --server jack",
            })
    void getsOneLineAndTwo(String line, String wanted) {
        String[] arguments = line.strip().replace("FOLDER", folder.toString()).split(" ");
        assertOneLine(wanted, alone.runForErrors(Wirejack.command(arguments)));
    }

    @Test
    void aPortInUseGetsOneLineAndTwo() {
        try (HostProcess first = alone.host().start(Wirejack.command("manager"))) {
            first.awaitLine("^listening");
            assertOneLine("port 19000 is in use", alone.runForErrors(Wirejack.command("manager")));
        }
    }

    /** The launcher of a machine that has another JDK at the most, which a test host can pretend to be. */
    @Test
    void aMachineWithoutJdk25GetsOneLineAndTwo() throws IOException {
        Path launcher = new Clone(folder.resolve("clone")).launcher();
        Path oldJdk = oldJdk(folder.resolve("jdk-17"));
        try (var bare = new LoneHost()) {
            Stream.of(
                            "/usr/lib/jvm",
                            "/usr/java",
                            "/opt",
                            javaHome().getParent().toString())
                    .filter(place -> Files.isDirectory(Path.of(place)))
                    .forEach(place -> bare.host().run("mount", "-t", "tmpfs", "tmpfs", place));
            for (String javaHome : List.of("/nowhere", oldJdk.toString())) {
                var environment =
                        Map.of("JAVA_HOME", javaHome, "HOME", "/nowhere", "PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
                var command = new Command(List.of(launcher.toString(), "demo"), environment);
                assertOneLine("needs JDK 25 or newer", bare.runForErrors(command));
            }
        }
    }

    private static void assertOneLine(String wanted, LoneHost.Ending ending) {
        assertEquals(WRONG, ending.exitCode(), ending::text);
        assertEquals(1, ending.lines().size(), ending::text);
        assertTrue(ending.text().contains(wanted), ending::text);
    }

    private static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /** What the launcher takes for a JDK 17. */
    private static Path oldJdk(Path home) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\nexit 0\n");
            assertTrue(file.toFile().setExecutable(true));
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        return home;
    }

    /** A file of one channel. */
    private static byte[] wav(short formatTag, int bits, int frames) {
        int dataBytes = frames * bits / 8;
        ByteBuffer wav = ByteBuffer.allocate(WAV_HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(wav.capacity() - 8).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort(formatTag).putShort((short) 1).putInt(Recordings.RATE_HZ);
        wav.putInt(Recordings.RATE_HZ * bits / 8).putShort((short) (bits / 8)).putShort((short) bits);
        wav.put(ascii("data")).putInt(dataBytes);
        return wav.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
