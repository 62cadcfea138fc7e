package org.wirejack.systemtests.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/** Each illness is made for real, and the doctor names it. What this machine itself has is warned of, never failed. */
@Needs({Requirement.NAMESPACES, Requirement.NFT})
final class DoctorIT {
    /** How quickly is the busy machine's affair. */
    private static final String ANSWERS = "(ok|warn) +peer +10.78.0.2 answers 20 of 20";

    private static Lan lan;
    private static Host here;
    private static Host there;
    private static HostProcess answerer;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openLan() {
        lan = Lan.of("here", "there", "third");
        here = lan.host("here");
        there = lan.host("there");
        answerer = Wirejack.start(there, "doctor", "--answer");
        answerer.awaitLine("answering doctors");
    }

    @AfterAll
    static void closeLan() {
        answerer.close();
        lan.close();
    }

    @Test
    void aHealthyPairHasNoFailure() {
        Command.Result result = doctor("--peer", there.address());
        String text = String.join("\n", result.lines());
        assertTrue(result.exitCode() <= 1, text);
        assertFalse(text.contains("\nfail "), text);
        assertOk(text, "interface", "route of the group", "firewall", "own multicast", "managers", "link of eth0");
        assertLine(text, ANSWERS);
        assertOk(text, "group to the peer", "group from the peer", "MTU of the path", "realtime limits");
    }

    @Test
    void aFilteredGroupIsNamedWithItsRule() {
        here.run("nft", "add", "table", "inet", "sick");
        here.run("nft", "add chain inet sick arriving { type filter hook input priority 0; }");
        here.run("nft", "add", "rule", "inet", "sick", "arriving", "ip", "daddr", "225.3.19.154", "drop");
        try {
            String text = failing("--peer", there.address());
            assertLine(text, "fail +firewall +drops UDP to 225.3.19.154:19000 .* inet sick arriving has: ip daddr");
            assertLine(text, "fail +own multicast ");
            assertLine(text, "fail +group from the peer ");
            assertLine(text, ANSWERS);
            assertOk(text, "group to the peer");
        } finally {
            here.run("nft", "delete", "table", "inet", "sick");
        }
    }

    @Test
    void aNarrowPathIsMeasured() {
        lan.mtu(1400);
        here.run("ip", "link", "set", Host.INTERFACE, "mtu", "1500");
        try {
            String text = failing("--peer", there.address());
            assertLine(text, "fail +MTU of the path +packets of up to 1400 bytes get through");
            assertLine(text, "cure: wirejack slave --mtu 1400");
            assertLine(text, ANSWERS);
            assertOk(text, "MTU of eth0");
        } finally {
            lan.mtu(1500);
        }
    }

    @Test
    void wrongRoutesAreNamed() {
        here.run("ip", "link", "add", "wrong0", "type", "veth", "peer", "name", "wrong1");
        here.run("ip", "link", "set", "wrong0", "up");
        here.run("ip", "route", "replace", "224.0.0.0/4", "dev", "wrong0");
        here.run("ip", "route", "add", there.address() + "/32", "dev", "wrong0");
        try {
            String text = failing("--peer", there.address());
            assertLine(text, "warn +route of the group +225.3.19.154 is routed to wrong0, not to eth0");
            assertLine(text, "fail +route to " + there.address() + " +" + there.address() + " is routed to wrong0");
            assertLine(text, "fail +peer +.* is silent");
        } finally {
            here.run("ip", "link", "delete", "wrong0");
            here.run("ip", "route", "replace", "224.0.0.0/4", "dev", Host.INTERFACE);
        }
    }

    /** Root may do everything but what it has given up. */
    @Test
    void aMissingRealtimeRightIsNamed() {
        var words = new ArrayList<>(List.of("setpriv", "--bounding-set=-sys_nice", "prlimit", "--rtprio=0", "--"));
        words.addAll(Wirejack.command("doctor").words());
        Command.Result result = here.tryRun(new Command(words, Map.of()));
        String text = String.join("\n", result.lines());
        assertEquals(2, result.exitCode(), text);
        assertLine(text, "fail +realtime limits +no real-time priority \\(rtprio limit is 0\\)");
        assertLine(text, "cure: echo '@audio - rtprio 95'");
    }

    /** The kernel's number is the same for all hosts: one file of it is covered by another. */
    @Test
    void aSmallSocketBufferIsNamed() throws IOException {
        Path small = Files.writeString(folder.resolve("rmem_max"), "8192\n");
        String file = "/proc/sys/net/core/rmem_max";
        here.run("mount", "--bind", small.toString(), file);
        try {
            assertLine(failing(), "fail +socket buffer +rmem_max is 8192 bytes");
        } finally {
            here.run("umount", file);
        }
    }

    @Test
    void aSecondManagerIsNamed() {
        Host third = lan.host("third");
        String[] manager = {"manager", "--server=embedded", "--no-patches", "--port=19100"};
        try (HostProcess first = Wirejack.start(here, manager);
                HostProcess second = Wirejack.start(third, manager)) {
            first.awaitLine("^listening at");
            second.awaitLine("^listening at");
            String text = String.join("\n", doctor("--port=19100").lines());
            assertLine(
                    text, "warn +managers +2 answer on the group: here \\(.*\\), third \\(" + third.address() + "\\)");
            assertLine(text, "ok +UDP port 19100 +held by java .process \\d+., as a manager does");
        }
    }

    private static Command.Result doctor(String... options) {
        var arguments = new ArrayList<>(List.of("doctor"));
        arguments.addAll(List.of(options));
        return here.tryRun(Wirejack.command(arguments.toArray(String[]::new)));
    }

    private static String failing(String... options) {
        Command.Result result = doctor(options);
        String text = String.join("\n", result.lines());
        assertEquals(2, result.exitCode(), text);
        return text;
    }

    private static void assertOk(String text, String... titles) {
        for (String title : titles) {
            assertLine(text, "ok +" + title + " ");
        }
    }

    private static void assertLine(String text, String regex) {
        assertTrue(text.lines().anyMatch(line -> line.matches(" *" + regex + ".*")), () -> regex + " in\n" + text);
    }
}
