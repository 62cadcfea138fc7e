package org.wirejack.live;

import java.util.List;
import org.wirejack.cycle.CycleReport;
import org.wirejack.live.model.AdapterFigures;
import org.wirejack.live.model.CycleFigures;
import org.wirejack.live.model.DurationFigures;
import org.wirejack.live.model.LevelFigures;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.model.LoadFigures;
import org.wirejack.live.model.PauseFigures;
import org.wirejack.live.model.ProcessFigures;
import org.wirejack.live.model.ServerFigures;
import org.wirejack.live.model.SessionFigures;
import org.wirejack.live.model.WayFigures;

/** Statuses that tests know by heart. */
public final class Samples {
    private Samples() {}

    /** A manager with these slaves. */
    public static LiveStatus manager(LinkFigures... links) {
        return new LiveStatus(
                LiveStatus.SCHEMA,
                "manager",
                "studio",
                "studio.local",
                "0.1.0",
                links.length == 0 ? "listening" : "serving",
                1_700_000_000_000L,
                new ServerFigures("embedded server", 48_000, 128, null),
                new ProcessFigures(61, 3.4, 12_000_000),
                new PauseFigures(2, 2.1, 1, 8, 0.4),
                List.of(links),
                List.of(),
                List.of());
    }

    /** A slave with an adapter. */
    public static LiveStatus slave(LinkFigures link) {
        WayFigures way = new WayFigures("locked", 1.7, 14.04, 0.01, 320, 0, 1, 2, 0);
        return new LiveStatus(
                LiveStatus.SCHEMA,
                "slave",
                "synth1",
                "pi",
                "0.1.0",
                "playing",
                1_700_000_000_000L,
                new ServerFigures("embedded server", 48_000, 128, 3L),
                new ProcessFigures(61, null, 12_000_000),
                PauseFigures.NONE,
                List.of(link),
                List.of(new AdapterFigures("audioadapter", "jack:card", way, way)),
                List.of(new LoadFigures(1, "gain:-6", "gain")));
    }

    /** Online, with so many cycles, every hundredth of which was missed. */
    public static LinkFigures link(String name, long cycles) {
        return new LinkFigures(
                name,
                "10.0.0.7",
                "online",
                new SessionFigures("sync", 48_000, 128, 2, 256, 5.333, 2, 2, 1, 1, "float", 1500, false),
                1L,
                CycleFigures.of(new CycleReport(cycles, cycles / 100, 2, 3, 5, 0, 0, 0, 0, 0, 4, 0, 0, 0)),
                new DurationFigures(cycles, 0.4, 0.9, 3.25),
                new DurationFigures(375, 0.41, 0.8, 1.25),
                new LevelFigures(List.of(-12.0, -120.0), List.of(-3.5, 0.0)));
    }

    /** Has never been heard of. */
    public static LinkFigures searching() {
        DurationFigures none = new DurationFigures(0, 0, 0, 0);
        return new LinkFigures(
                "any master",
                null,
                "searching",
                null,
                0L,
                CycleFigures.of(new CycleReport(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                none,
                none,
                null);
    }
}
