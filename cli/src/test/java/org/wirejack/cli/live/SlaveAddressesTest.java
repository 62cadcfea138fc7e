package org.wirejack.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.cycle.CycleCounters;
import org.wirejack.cycle.TurnaroundReport;
import org.wirejack.discovery.Peer;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.discovery.PeerRole;
import org.wirejack.discovery.PeerSession;
import org.wirejack.live.SlavePlace;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.SessionParams;
import picocli.CommandLine;

class SlaveAddressesTest {
    private static ProxyStatus slave(boolean online) {
        SessionParams params = new SessionParams(
                "synth1", "studio", "pi", 1500, 1, 0, new ChannelCounts(2, 2, 0, 0), 48_000, 64, 0, 0, true, 2);
        return new ProxyStatus(
                "synth1",
                online,
                params,
                new InetSocketAddress("10.0.0.7", 40_000),
                SessionLatency.of(params),
                new CycleCounters().report(),
                new TurnaroundReport(0, 0, 0, 0));
    }

    private static Peer published(PeerRole role, String name, String host, int httpPort) {
        return new Peer(
                List.of(),
                19_000,
                new PeerFacts(role, name, host, "playing", "", 0, PeerSession.ofManager(48_000, 64), "1", httpPort));
    }

    private static SlaveAddresses heard(Peer... peers) {
        return new SlaveAddresses(Map.of(), () -> List.of(peers));
    }

    private static SlaveAddresses told(String... options) {
        SlaveViewOptions said = CommandLine.populateCommand(new SlaveViewOptions(), options);
        return new SlaveAddresses(said.said(), List::of);
    }

    @Test
    void aSlaveIsWhereItPlaysFromAtThePortThatItPublishes() {
        assertEquals(
                SlavePlace.at("synth1", "10.0.0.7:19080"),
                heard(published(PeerRole.SLAVE, "synth1", "pi", 19_080)).of(slave(true)));
    }

    @Test
    void whatOthersPublishIsNotTakenForIt() {
        SlavePlace place = heard(
                        published(PeerRole.SLAVE, "synth1", "another", 19_080),
                        published(PeerRole.SLAVE, "synth2", "pi", 19_080),
                        published(PeerRole.MANAGER, "synth1", "pi", 19_080),
                        published(PeerRole.SLAVE, "synth1", "pi", 0))
                .of(slave(true));

        assertNull(place.place());
        assertTrue(place.reason().contains("--http-slave synth1=PORT"), place.reason());
    }

    @Test
    void whatIsToldCountsMore() {
        assertEquals(
                "10.0.0.7:19081",
                told("--http-slave", "synth1=19081").of(slave(true)).place());
        assertEquals(
                "pi:80", told("--http-slave", "synth1=pi:80").of(slave(true)).place());
        assertEquals(
                "[::1]:80",
                told("--http-slave", "synth1=[::1]:80").of(slave(true)).place());
        assertNull(told("--http-slave", "synth2=19081").of(slave(true)).place());
    }

    @Test
    void aSlaveThatIsNotThereIsNowhere() {
        assertNull(told("--http-slave", "synth1=19081").of(slave(false)).place());
    }

    @ParameterizedTest
    @ValueSource(strings = {"synth1", "=19081", "synth1=", "synth1=0", "synth1=65536", "synth1=a b:1", "synth1=u@h:1"})
    void wrongPlacesAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> told("--http-slave", text));
    }
}
