package org.wirejack.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.cli.HandDriven;
import org.wirejack.cli.server.MasterServer;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.Levels;
import org.wirejack.cycle.TurnaroundReport;
import org.wirejack.live.model.Graph;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.model.ServerFigures;
import org.wirejack.live.model.SessionFigures;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.rt.PauseReport;
import org.wirejack.rt.StallReport;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.SessionParams;

class ManagerViewTest {
    private static final Connection CABLE = new Connection("system:capture_1", "system:playback_1");
    private static final PauseReport PAUSES =
            new PauseReport(new StallReport(3, 2_100_000), 1, new StallReport(8, 1_000_000));

    private final Levels levels = new Levels();
    private final ManagerView view = new ManagerView(
            "studio", "1.2.3", new SlaveAddresses(Map.of("synth1", new SlaveViewOptions.Said(null, 19_081)), List::of));

    @Test
    void withoutAServerItWaits() {
        LiveStatus status = view.status();

        assertEquals("waiting", status.state());
        assertNull(status.server());
        assertEquals(List.of(), status.links());
        assertEquals(Graph.EMPTY, view.graph());
    }

    @Test
    void showsAServerAndItsSlavesUntilItIsHidden() {
        try (HandDriven rig = new HandDriven(new Format(48_000, 64), new ChannelCounts(1, 1, 0, 0))) {
            view.show(slaves(proxy(true), proxy(false)), new Server(rig.server), () -> PAUSES);

            LiveStatus status = view.status();
            assertEquals("serving", status.state());
            assertEquals(new ServerFigures("hand", 48_000, 64, 7L), status.server());
            assertEquals(3, status.pauses().stalls());
            assertEquals(2.1, status.pauses().longestStallMillis());
            assertEquals(
                    List.of("online", "offline"),
                    status.links().stream().map(LinkFigures::state).toList());

            view.hide();
            assertEquals("waiting", view.status().state());
        }
    }

    @Test
    void slavesThatHaveGoneAreServedNoMore() {
        try (HandDriven rig = new HandDriven(new Format(48_000, 64), new ChannelCounts(1, 1, 0, 0))) {
            view.show(slaves(proxy(false)), new Server(rig.server), () -> PAUSES);

            assertEquals("listening", view.status().state());
        }
    }

    @Test
    void aSlaveIsShownAsItsManagerSeesIt() {
        LinkFigures link = LiveFigures.ofProxy(proxy(true), null);

        assertEquals("synth1", link.name());
        assertEquals("10.0.0.7", link.address());
        SessionFigures session = Objects.requireNonNull(link.session());
        assertEquals("sync", session.mode());
        assertEquals(128, session.latencyFrames());
        assertEquals(2.667, session.latencyMillis());
        assertEquals("float", session.encoding());
        assertEquals(100, link.cycles().cycles());
        assertEquals(2, link.cycles().neverCame());
        assertEquals(2.0, link.turnaround().p99Millis());
        assertEquals(0.5, link.recentTurnaround().maxMillis());
    }

    @Test
    void cablesGoThroughToTheServer() {
        try (HandDriven rig = new HandDriven(new Format(48_000, 64), new ChannelCounts(1, 1, 0, 0))) {
            view.show(slaves(), new Server(rig.server), () -> PAUSES);

            view.connect(CABLE);
            assertEquals(List.of(CABLE), rig.server.connections());
            assertEquals(1, view.graph().cables().size());
            assertEquals(2, view.graph().ports().size());

            view.disconnect(CABLE);
            assertEquals(List.of(), rig.server.connections());

            view.hide();
            view.connect(CABLE);
            assertEquals(List.of(), rig.server.connections());
        }
    }

    private ManagerView.Slaves slaves(ProxyStatus... proxies) {
        return new ManagerView.Slaves(() -> List.of(proxies), () -> Map.of("synth1", levels));
    }

    private static ProxyStatus proxy(boolean online) {
        SessionParams params = new SessionParams(
                "synth1", "studio", "pi", 1500, 1, 0, new ChannelCounts(2, 2, 0, 0), 48_000, 64, 0, 0, true, 2);
        return new ProxyStatus(
                "synth1",
                online,
                params,
                new InetSocketAddress("10.0.0.7", 19_000),
                SessionLatency.of(params),
                new CycleReport(100, 1, 0, 3, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                new TurnaroundReport(
                        99,
                        1_000_000,
                        2_000_000,
                        3_000_000,
                        List.of(),
                        new TurnaroundReport.Recent(9, 100_000, 200_000, 500_000)));
    }

    /** With a card that had seven gaps. */
    private record Server(AudioServer audio) implements MasterServer {
        @Override
        public String text() {
            return "hand";
        }

        @Override
        public OptionalLong xruns() {
            return OptionalLong.of(7);
        }

        @Override
        public void start() {}

        @Override
        public @Nullable String end() {
            return null;
        }

        @Override
        public void close() {}
    }
}
