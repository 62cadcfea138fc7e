package org.wirejack.cli.doctor.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.finding.Level;
import org.wirejack.cli.doctor.system.CommandResult;
import org.wirejack.cli.doctor.system.FakeRoot;
import org.wirejack.cli.doctor.system.Nic;
import org.wirejack.link.TransportFailed;

class LanChecksTest {
    private static final Nic LO = nic("lo", 65_536, true, true, "127.0.0.1");
    private static final Nic ETH = nic("eth0", 1500, true, false, "10.0.0.1");
    private static final String COUNTERS = "sys/class/net/eth0/statistics/";

    @TempDir
    private Path folder;

    private static Nic nic(String name, int mtu, boolean up, boolean loopback, String... addresses) {
        List<Nic.Address> all =
                List.of(addresses).stream().map(one -> new Nic.Address(one, 24)).toList();
        return new Nic(name, 3, mtu, up, loopback, true, all);
    }

    private FakeRoot root() {
        return new FakeRoot(folder);
    }

    @Test
    void anInterfaceThatIsUpIsNamed() {
        Finding finding = new InterfaceCheck(List.of(ETH, LO), false).examine();
        assertEquals(Finding.ok("the group is used on eth0 (10.0.0.1/24), lo (127.0.0.1/24)"), finding);
    }

    @Test
    void whyNoInterfaceIsOfUseIsSaid() {
        Finding finding = new InterfaceCheck(
                        List.of(LO, nic("eth0", 1500, false, false), nic("eth1", 1500, true, false)), false)
                .examine();
        assertEquals(Level.FAIL, finding.level());
        assertTrue(finding.meaning().endsWith("eth0 is down, eth1 has no IPv4 address"), finding.meaning());
        assertEquals(
                Level.FAIL, new InterfaceCheck(List.of(LO), false).examine().level());
        assertEquals(Level.FAIL, new InterfaceCheck(List.of(), false).examine().level());
    }

    @Test
    void loopbackIsEnoughForWhoWishesIt() {
        assertEquals(Level.OK, new InterfaceCheck(List.of(LO), true).examine().level());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000, full, OK",
        "1, 10000, full, OK",
        "1, -1, unknown, OK",
        "1, fast, full, OK",
        "1, 100, full, WARN",
        "1, 10, full, FAIL",
        "1, 1000, half, FAIL",
        "0, -1, unknown, FAIL",
        "'', '', '', OK"
    })
    void aLinkCarriesEnough(String carrier, String speed, String duplex, Level level) {
        root().with("sys/class/net/eth0/carrier", carrier)
                .with("sys/class/net/eth0/speed", speed)
                .with("sys/class/net/eth0/duplex", duplex);
        assertEquals(level, new LinkCheck(ETH, root().files()).examine().level());
    }

    @Test
    void wirelessIsWarnedOf() {
        root().with("sys/class/net/eth0/carrier", "1").with("sys/class/net/eth0/phy80211/name", "phy0");
        assertTrue(new LinkCheck(ETH, root().files()).examine().meaning().startsWith("Wi-Fi"));
    }

    @Test
    void aLinkThatTellsNothingIsNotBlamed() {
        assertEquals(Level.OK, new LinkCheck(ETH, root().files()).examine().level());
    }

    @Test
    void energySavingIsWarnedOf() {
        String on = "EEE settings for eth0:\n\tEEE status: enabled - active\n\tTx LPI: 17 (us)";
        assertEquals(Level.WARN, eee(CommandResult.done(on)).level());
        assertEquals(
                "sudo ethtool --set-eee eth0 eee off",
                eee(CommandResult.done(on)).cure());
        assertEquals(Finding.ok("off"), eee(CommandResult.done("EEE settings for eth0:\n\tEEE status: disabled")));
        assertEquals(
                Level.OK,
                eee(CommandResult.refused("netlink error: Operation not supported"))
                        .level());
        assertEquals(Level.OK, eee(CommandResult.absent()).level());
    }

    private static Finding eee(CommandResult result) {
        return new EeeCheck(ETH, words -> result).examine();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1000000, OK", "9, 9, 1000000, OK", "11, 11, 1000000, WARN", "3, 4, 1000000, FAIL", "x, y, z, OK"
    })
    void lostPacketsAreCounted(String before, String after, String packets, Level level) {
        root().with(COUNTERS + "rx_crc_errors", before).with(COUNTERS + "rx_packets", packets);
        Finding finding = new DropsCheck(
                        ETH, root().files(), () -> 0, deadline -> root().with(COUNTERS + "rx_crc_errors", after))
                .examine();
        assertEquals(level, finding.level(), finding.meaning());
    }

    @Test
    void whatTheComputerDidNotFetchIsNotTheCablesFault() {
        root().with(COUNTERS + "rx_missed_errors", "50").with(COUNTERS + "rx_packets", "1000");
        Finding finding = new DropsCheck(ETH, root().files(), () -> 0, deadline -> {}).examine();
        assertTrue(finding.cure().startsWith("the computer is too slow"), finding.cure());
        assertEquals("since it came up rx_missed_errors 50 of 1000 packets", finding.meaning());
    }

    @ParameterizedTest
    @CsvSource({"1500, OK, ''", "9000, OK, ''", "1400, FAIL, --mtu 1400", "500, FAIL, ip link set eth0 mtu 1500"})
    void packetsOfTheUsualLengthFit(int mtu, Level level, String cure) {
        Finding finding = new MtuCheck(nic("eth0", mtu, true, false, "10.0.0.1")).examine();
        assertEquals(level, finding.level());
        assertTrue(finding.cure().contains(cure), finding.cure());
    }

    @Test
    void theGroupIsRoutedToTheInterface() {
        Finding good = route(true, CommandResult.done("multicast 225.3.19.154 dev eth0 src 10.0.0.1 uid 0 \n  cache"));
        assertEquals(Finding.ok("by eth0"), good);
    }

    @Test
    void aWrongRouteOfTheGroupHarmsStockJackOnly() {
        Finding wrong = route(true, CommandResult.done("multicast 225.3.19.154 dev wg0 src 10.9.0.1 uid 0"));
        assertEquals(Level.WARN, wrong.level());
        assertTrue(wrong.meaning().startsWith("225.3.19.154 is routed to wg0, not to eth0"), wrong.meaning());
        assertEquals("sudo ip route replace 224.0.0.0/4 dev eth0", wrong.cure());
        assertEquals(
                Level.WARN,
                route(true, CommandResult.done("multicast 225.3.19.154 dev lo")).level());
        assertEquals(
                Level.WARN,
                route(true, CommandResult.refused("RTNETLINK answers: Network is unreachable"))
                        .level());
    }

    @Test
    void aWrongRouteToAPeerFails() {
        assertEquals(
                Level.FAIL, route(false, CommandResult.done("10.0.0.2 dev wg0")).level());
        assertEquals(
                Level.FAIL,
                route(false, CommandResult.refused("Network is unreachable")).level());
    }

    @Test
    void aRouteThatCannotBeReadIsNotAFailure() {
        assertEquals(Level.OK, route(true, CommandResult.absent()).level());
        assertEquals(Level.WARN, route(true, CommandResult.done("")).level());
        assertEquals(Level.WARN, route(true, CommandResult.done("what dev")).level());
    }

    private static Finding route(boolean group, CommandResult result) {
        return new RouteCheck("225.3.19.154", group, List.of(ETH, LO), words -> result).examine();
    }

    @Test
    void aFreePortIsFree() {
        root().with("proc/net/udp", "  sl  local_address\n  1: 0100007F:4A38 00000000:0000 07 0:0 00:0 0 0 0 4711 2\n");
        assertTrue(new PortCheck(19_000, root().files()).examine().meaning().startsWith("free"));
    }

    @ParameterizedTest
    @CsvSource({"java, OK", "jackd, OK", "teamviewer, WARN"})
    void whoHoldsThePortIsNamed(String command, Level level) {
        root().with("proc/net/udp", "  sl  local_address\n 1: 00000000:4A38 00000000:0000 07 0:0 00:0 0 0 0 4711 2\n")
                .with("proc/88/comm", command + "\n")
                .withLink("proc/88/fd/5", "socket:[4711]");
        Finding finding = new PortCheck(19_000, root().files()).examine();
        assertEquals(level, finding.level());
        assertTrue(finding.meaning().startsWith("held by " + command + " (process 88)"), finding.meaning());
    }

    @Test
    void aPortOfAnotherUsersProgramAndGarbageAreNoFailures() {
        root().with("proc/net/udp", " 1: 00000000:4A38 00000000:0000 07 0:0 00:0 0 0 0 4711 2");
        assertTrue(new PortCheck(19_000, root().files()).examine().meaning().contains("another user"));
        root().with("proc/net/udp", "\u0000 x\n00000000:4A38");
        assertEquals(Level.OK, new PortCheck(19_000, root().files()).examine().level());
    }

    @Test
    void aSecondManagerIsNamed() {
        assertEquals(Level.OK, managers(Map.of()).level());
        Map<String, SortedSet<String>> two = new TreeMap<>();
        two.put("desk", new TreeSet<>(List.of("10.0.0.7", "10.1.0.7")));
        assertEquals(Finding.ok("one answers: desk (10.0.0.7, 10.1.0.7)"), managers(two));
        two.put("stage", new TreeSet<>(List.of("10.0.0.9")));
        Finding finding = managers(two);
        assertEquals(Level.WARN, finding.level());
        assertTrue(finding.meaning().startsWith("2 answer on the group: desk (10.0.0.7, 10.1.0.7), stage (10.0.0.9)"));
        assertTrue(finding.cure().startsWith("wirejack slave -a 10.0.0.7, "), finding.cure());
    }

    private static Finding managers(Map<String, SortedSet<String>> found) {
        return new ManagersCheck(19_000, () -> found).examine();
    }

    @Test
    void aSurveyWithoutASocketCannotTell() {
        Finding finding = new ManagersCheck(19_000, () -> {
                    throw new TransportFailed("cannot open a UDP socket: no");
                })
                .examine();
        assertEquals("cannot tell: cannot open a UDP socket: no", finding.meaning());
    }
}
