package org.wirejack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.patch.PatchRule;
import org.wirejack.opus.OpusLibrary;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
import picocli.CommandLine;

/** The stock tools' letters, and the long names beside them. */
class StockOptionsTest {
    private static final MeetingPoint PLACE = new MeetingPoint("225.3.19.154", 19_000, null);

    @Test
    void theDefaultsAreSyncWithTwoCyclesAndTheMastersChannels() {
        SlaveOptions options = slave();

        assertEquals(new ChannelCounts(-1, -1, -1, -1), options.channels());
        assertTrue(options.sync());
        assertEquals(2, options.latencyCycles());
        assertEquals(1500, options.mtu());
        assertEquals(0, options.sampleRate());
        assertEquals(60, options.realtimePriority());
    }

    @Test
    void lettersAndLongNamesMeanTheSame() {
        SlaveOptions letters = slave(
                "-n", "left", "-C", "3", "-P", "4", "-i", "1", "-o", "2", "-M", "9000", "-l", "5", "-S", "-s", "-O",
                "-1");
        SlaveOptions names = slave(
                "--name=left",
                "--capture=3",
                "--playback=4",
                "--midi-in=1",
                "--midi-out=2",
                "--mtu=9000",
                "--latency=5",
                "--sync",
                "--save");

        assertEquals(letters, names);
        assertEquals(new ChannelCounts(3, 4, 1, 2), letters.channels());
        assertEquals(9000, letters.mtu());
        assertEquals(5, letters.latencyCycles());
    }

    @Test
    void theEncodingIsFloatOrWhatIsAsked() {
        assertEquals(Encoding.FLOAT, slave().encoding());
        assertEquals(Encoding.FLOAT, slave("-O", "-1").encoding());
        assertEquals(Encoding.INT16, slave("--encoding", "int16").encoding());
    }

    @Test
    void theStockLetterForOpusIsKnown() {
        assumeTrue(OpusLibrary.system().version() != null);
        assertEquals(Encoding.opus(128), slave("-O", "128").encoding());
        assertEquals(slave("-O", "64"), slave("--encoding=opus:64"));
        assertEquals(slave("-O", "64"), slave("--encoding=opus:64", "--opus=64"));
    }

    @Test
    void aModeSetsSyncAndLatency() {
        assertFalse(slave("--mode", "async").sync());
        assertEquals(0, slave("--mode=fast").latencyCycles());
        assertEquals(1, slave("--mode", "NORMAL").latencyCycles());
    }

    @Test
    void theManagersDefaultsAreTheStockOnes() {
        ManagerOptions options = manager();

        assertFalse(options.autoConnect());
        assertEquals(Duration.ofSeconds(300), options.keepLost());
        assertEquals(32, options.maxSlaves());
    }

    @Test
    void theManagersLettersAreKnown() {
        assertTrue(manager("-c", "-s").autoConnect());
        assertTrue(manager("--auto-connect", "--save").autoConnect());
        assertEquals(Duration.ZERO, manager("--forget", "0").keepLost());
        assertEquals(1, manager("--max-slaves=1").maxSlaves());
    }

    @Test
    void theManagerRemembersConnectionsInTheUsualPlaceUnlessItIsToldOtherwise() {
        assertTrue(manager().patches().file().endsWith(Path.of(".config", "wirejack", "patches")));
        assertEquals(
                Path.of("/cfg/wirejack/patches"),
                manager(Map.of("XDG_CONFIG_HOME", "/cfg", "HOME", "/home/me"))
                        .patches()
                        .file());
        assertEquals(
                Path.of("/home/me/.config/wirejack/patches"),
                manager(Map.of("XDG_CONFIG_HOME", "cfg", "HOME", "/home/me"))
                        .patches()
                        .file());
        assertEquals(Path.of("mine"), manager("--patches", "mine").patches().file());
        assertNull(manager("--no-patches").patches().file());
        assertThrows(IllegalArgumentException.class, () -> manager("--no-patches", "--patches", "mine"));
    }

    @Test
    void rulesAddUpAndAreNamedWhereTheyAreNone() {
        assertEquals(List.of(), manager().patches().rules());
        assertEquals(
                List.of("a:(\\d) > b:$1", "c:.* > d:1"),
                manager("--rule", "a:(\\d) > b:$1", "--rule=c:.* > d:1").patches().rules().stream()
                        .map(PatchRule::toString)
                        .toList());
        var fault = assertThrows(IllegalArgumentException.class, () -> manager("--rule", "a:( > b:1"));
        assertTrue(fault.getMessage().startsWith("--rule \"a:( > b:1\": "), fault::getMessage);
    }

    private static SlaveOptions slave(String... arguments) {
        SlaveCommand command = new SlaveCommand(surroundings(), HeadStart.NONE);
        new CommandLine(command).parseArgs(arguments);
        return command.options(PLACE);
    }

    private static ManagerOptions manager(String... arguments) {
        return manager(Map.of(), arguments);
    }

    private static ManagerOptions manager(Map<String, String> environment, String... arguments) {
        ManagerCommand command = new ManagerCommand(surroundings(environment), HeadStart.NONE);
        new CommandLine(command).parseArgs(arguments);
        return command.options(PLACE);
    }

    private static Surroundings surroundings() {
        return surroundings(Map.of());
    }

    private static Surroundings surroundings(Map<String, String> environment) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new Surroundings(nowhere, nowhere, false, environment, new StopSignal());
    }
}
