package org.wirejack.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.cli.HandDriven;
import org.wirejack.cli.load.Gain;
import org.wirejack.cli.load.Rack;
import org.wirejack.cycle.CycleMeters;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.model.LoadFigures;
import org.wirejack.netdriver.SlaveStatus;
import org.wirejack.rt.PauseReport;
import org.wirejack.rt.StallReport;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.SessionParams;

class SlaveViewTest {
    private static final SessionParams SESSION = new SessionParams(
            "synth1", "studio", "pi", 1500, 1, 0, new ChannelCounts(1, 1, 0, 0), 48_000, 64, 0, 0, true, 0);

    private @Nullable SessionParams session;
    private @Nullable String address;
    private final HandDriven rig = new HandDriven(new Format(48_000, 64), new ChannelCounts(1, 1, 0, 0));
    private final Rack rack = new Rack(rig.server);
    private final RackLoader loader = new RackLoader(rack, new HttpFiles(), spec -> new Gain(0.5f));
    private final CycleMeters meters = new CycleMeters();
    private final SlaveView view = new SlaveView(
            "synth1",
            "1.2.3",
            new SlaveView.Parts(this::driver, meters.levels(), rig.server, rack, loader),
            () -> new PauseReport(StallReport.NONE, 0, StallReport.NONE),
            this::address);

    private SlaveStatus driver() {
        return new SlaveStatus(
                session,
                session == null ? 0 : 1,
                meters.counters().report(),
                meters.turnaround().report(),
                StallReport.NONE);
    }

    private @Nullable String address() {
        return address;
    }

    @AfterEach
    void close() {
        rack.close();
        rig.close();
    }

    @Test
    void searchesForAnyMasterAtFirst() {
        LiveStatus status = view.status();

        assertEquals("searching", status.state());
        LinkFigures link = status.links().getFirst();
        assertEquals("any master", link.name());
        assertNull(link.address());
        assertNull(link.session());
    }

    @Test
    void playsWithItsMasterAndRemembersItWhenItHasGone() {
        session = SESSION;
        address = "10.0.0.1";
        assertEquals("playing", view.status().state());
        session = null;

        LiveStatus status = view.status();

        assertEquals("searching", status.state());
        LinkFigures link = status.links().getFirst();
        assertEquals("studio", link.name());
        assertEquals("10.0.0.1", link.address());
        assertEquals("fast", Objects.requireNonNull(link.session()).mode());
    }

    @Test
    void aClientThatIsLoadedPlaysAtOnceAndOthersStayWhenItGoes() {
        LoadFigures early = loader.load("gain:-3");
        assertNull(early.client());
        rack.mount(SESSION);

        LoadFigures late = loader.load("gain:-6");

        assertEquals(new LoadFigures(2, "gain:-6", "gain-01"), late);
        assertEquals(
                List.of(new LoadFigures(1, "gain:-3", "gain"), late),
                view.status().loads());
        assertTrue(rig.server.connections().contains(new Connection("system:capture_1", "gain-01:in_1")));

        loader.unload(2);
        assertEquals(
                List.of(new LoadFigures(1, "gain:-3", "gain")), view.status().loads());
        assertEquals(
                List.of(
                        new Connection("system:capture_1", "gain:in_1"),
                        new Connection("gain:out_1", "system:playback_1")),
                rig.server.connections());
        assertThrows(IllegalArgumentException.class, () -> loader.unload(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record:x.wav",
                "synth:/etc/hostname",
                "audioadapter:-d wav:/etc/hostname",
                "audioadapter:-d wav:in.wav,out.wav",
                "reverb",
                "gain:loud",
                ""
            })
    void whatTouchesFilesOrIsNoneIsRefused(String description) {
        assertThrows(IllegalArgumentException.class, () -> loader.load(description));
        assertEquals(List.of(), rack.loads());
    }

    @Test
    void thereAreOnlySoManyLoads() {
        for (int i = 0; i < 32; i++) {
            loader.load("thru");
        }

        assertThrows(IllegalArgumentException.class, () -> loader.load("thru"));
    }
}
