package org.wirejack.live.top;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wirejack.live.model.CycleFigures;
import org.wirejack.live.model.DurationFigures;
import org.wirejack.live.model.LevelFigures;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.SessionFigures;

/** A link in 79 columns. */
final class LinkRow {
    private static final int NAME = 10;
    private static final int STATE = 4;
    private static final int LATENCY = 5;
    private static final int CYCLES = 8;
    private static final int COUNT = 4;
    private static final int TIME = 5;

    private static final String COLUMNS = String.join(
            " ",
            Cell.left("NAME", NAME),
            Cell.left("STAT", STATE),
            Cell.right("LATms", LATENCY),
            Cell.right("CYCLES", CYCLES),
            Cell.right("MISS", COUNT),
            Cell.right("LATE", COUNT),
            Cell.right("LOST", COUNT),
            Cell.right("CONC", COUNT),
            Cell.right("P50", TIME),
            Cell.right("P99", TIME),
            Cell.right("MAX", TIME));

    private LinkRow() {}

    /**
     * Times are in milliseconds, the last three and the trend those of the turnaround.
     *
     * @param levels whether they are shown in the place of the trend
     */
    static String head(boolean levels) {
        return COLUMNS + " " + Cell.left(levels ? "dB to/from" : "p99 TREND", Trend.LENGTH);
    }

    /** @param last what is in the last column */
    static String text(LinkFigures link, String last) {
        CycleFigures cycles = link.cycles();
        DurationFigures times = link.recentTurnaround();
        boolean timed = times.count() > 0;
        return String.join(
                " ",
                Cell.left(Cell.harmless(link.name()), NAME),
                Cell.left(state(link.state()), STATE),
                latency(link.session()),
                Cell.count(cycles.cycles(), CYCLES),
                Cell.count(cycles.missed(), COUNT),
                Cell.count(cycles.latePackets(), COUNT),
                Cell.count(cycles.lostPackets(), COUNT),
                Cell.count(cycles.concealed(), COUNT),
                Cell.millis(times.p50Millis(), timed, TIME),
                Cell.millis(times.p99Millis(), timed, TIME),
                Cell.millis(times.maxMillis(), timed, TIME),
                Cell.left(last, Trend.LENGTH));
    }

    /** The loudest channel to a slave, and the loudest from it; on a slave, from its master and to it. */
    static String levels(LinkFigures link) {
        LevelFigures levels = link.levels();
        return levels == null ? "" : loudest(levels.fromMasterDbfs()) + "/" + loudest(levels.toMasterDbfs());
    }

    private static String loudest(List<Double> channels) {
        return channels.isEmpty() ? "-" : String.format(Locale.ROOT, "%.0f", Collections.max(channels));
    }

    private static String latency(@Nullable SessionFigures session) {
        return session == null ? Cell.millis(0, false, LATENCY) : Cell.millis(session.latencyMillis(), true, LATENCY);
    }

    private static String state(String state) {
        return switch (state) {
            case "online" -> "on";
            case "offline" -> "off";
            default -> "seek";
        };
    }
}
