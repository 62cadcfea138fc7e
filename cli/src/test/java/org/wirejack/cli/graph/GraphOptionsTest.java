package org.wirejack.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.Wire;
import picocli.CommandLine;

class GraphOptionsTest {
    @TempDir
    private Path folder;

    private Map<String, String> environment = Map.of();

    @BeforeEach
    void install() throws IOException {
        Path jackd = Files.writeString(folder.resolve("jackd"), "#!/bin/sh\n");
        assertTrue(jackd.toFile().setExecutable(true));
        environment = Map.of("PATH", "/nowhere::" + folder);
    }

    @Test
    void jackdIsOurSynchronousSlaveOnThisMachine() {
        GraphPlan plan = plan(2, "--graph=jackd", "--graph-port=4711", "--jackd-name=studio");
        assertEquals(
                folder + "/jackd -RP55 -n studio -S -d net -a 127.0.0.1 -p 4711 -n jackd -l 0 -M 9000 -s",
                plan.jackd().line());
        assertEquals(75, plan.waitPercent());
        assertEquals(new ChannelCounts(4, 2, 1, 0), plan.channels());
    }

    @Test
    void fastMastersAnswerIsBackBeforeTheyGiveUp() {
        assertEquals(20, plan(0, "--graph=jackd").waitPercent());
        assertEquals(60, plan(0, "--graph=jackd", "--graph-wait=60").waitPercent());
    }

    @Test
    void withoutPriorityItRunsWithoutRealTime() {
        assertEquals(
                "-r",
                plan(2, "--graph=jackd", "--jackd-priority=0").jackd().words().get(1));
    }

    @Test
    void attachedOneNeedNotBeInstalledHere() {
        environment = Map.of();
        GraphPlan plan = plan(2, "--graph=attach");
        assertTrue(plan.attach());
        assertTrue(plan.jackd().line().startsWith("jackd -RP55 -n default -S -d net -a 127.0.0.1 -p "));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "--jackd-priority, 100, '--jackd-priority 100: allowed is 0 to 99'",
        "--graph-wait, 0, '--graph-wait 0: allowed is 1 to 100'",
        "--graph-port, 65536, '--graph-port 65536: allowed is 1 to 65535'",
        "--jackd-name, a b, '--jackd-name ''a b'': allowed are 1 to 63 letters, digits, dots, hyphens and underscores'"
    })
    void valueOutOfRangeIsNamedWithTheRange(String option, String value, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> plan(2, "--graph=jackd", option + "=" + value))
                        .getMessage());
    }

    @Test
    void missingJackdIsSaidWithWhereItWasSought() {
        environment = Map.of("PATH", "/nowhere");
        assertEquals(
                "--graph jackd: there is no jackd on the PATH (/nowhere); Debian has it in jackd2",
                assertThrows(IllegalArgumentException.class, () -> plan(2, "--graph=jackd"))
                        .getMessage());
    }

    private GraphPlan plan(int latencyCycles, String... words) {
        GraphOptions options = new GraphOptions();
        new CommandLine(new Holder(options)).parseArgs(words);
        return options.plan(slave(latencyCycles), environment);
    }

    private static SlaveOptions slave(int latencyCycles) {
        ChannelCounts wished = new ChannelCounts(4, -1, -1, 0);
        return new SlaveOptions(
                "s",
                Wire.DEFAULT_GROUP,
                Wire.DEFAULT_PORT,
                null,
                1500,
                wished,
                true,
                latencyCycles,
                0,
                60,
                Encoding.FLOAT);
    }

    @CommandLine.Command
    private static final class Holder {
        @CommandLine.Mixin
        private final GraphOptions options;

        Holder(GraphOptions options) {
            this.options = options;
        }

        @Override
        public String toString() {
            return options.toString();
        }
    }
}
