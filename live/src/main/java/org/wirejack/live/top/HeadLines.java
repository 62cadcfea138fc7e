package org.wirejack.live.top;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.model.PauseFigures;
import org.wirejack.live.model.ServerFigures;

/** Who it is, and how its machine is: two lines. */
final class HeadLines {
    private static final long MEGABYTE = 1_000_000;
    private static final String GAP = "  ";

    private HeadLines() {}

    static List<String> of(LiveStatus status) {
        return List.of(
                Cell.harmless("wirejack " + status.role() + " " + status.name() + GAP + status.state()
                        + server(status.server())),
                String.join(GAP, machine(status)));
    }

    private static String server(@Nullable ServerFigures server) {
        return server == null
                ? ""
                : GAP + server.text() + ", " + server.sampleRate() + " Hz, " + server.periodFrames() + " frames";
    }

    private static List<String> machine(LiveStatus status) {
        List<String> parts = new ArrayList<>();
        Double cpu = status.process().cpuPercent();
        if (cpu != null) {
            parts.add(String.format(Locale.ROOT, "CPU %.1f %%", cpu));
        }
        parts.add("heap " + status.process().heapBytes() / MEGABYTE + " MB");
        parts.add("up " + time(status.process().uptimeSeconds()));
        parts.add(pauses(status.pauses()));
        ServerFigures server = status.server();
        if (server != null && server.xruns() != null) {
            parts.add("xruns " + server.xruns());
        }
        return parts;
    }

    private static String pauses(PauseFigures pauses) {
        String longest = pauses.stalls() == 0
                ? ""
                : String.format(Locale.ROOT, " (longest %.1f ms)", pauses.longestStallMillis());
        return "held up " + pauses.stalls() + longest + GAP + "collector " + pauses.collections();
    }

    private static String time(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
