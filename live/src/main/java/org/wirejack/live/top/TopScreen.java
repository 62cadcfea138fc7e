package org.wirejack.live.top;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.LiveStatus;

/** A terminal's view: what it was told, and what the keys made of it. */
public final class TopScreen {
    /** The key that ends it. */
    public static final char QUIT = 'q';

    private static final double NO_VALUE = -1;

    private final Baseline baseline = new Baseline();
    private final Map<String, Trend> trends = new HashMap<>();
    private LiveStatus status;
    private Order order = Order.NAME;
    private String trouble = "";
    private boolean resetOnce;
    private boolean showsLevels;
    private boolean quit;

    /** @param first to be shown */
    public TopScreen(LiveStatus first) {
        status = first;
        remember(first);
    }

    /** A new reading, about a second after the one before. */
    public void show(LiveStatus next) {
        status = next;
        trouble = "";
        remember(next);
    }

    private void remember(LiveStatus now) {
        trends.keySet().retainAll(now.links().stream().map(LinkFigures::name).toList());
        for (LinkFigures link : now.links()) {
            boolean timed = link.recentTurnaround().count() > 0;
            trends.computeIfAbsent(link.name(), name -> new Trend())
                    .add(timed ? link.recentTurnaround().p99Millis() : NO_VALUE);
        }
    }

    /** There was no reading; says why, and what is shown is old. */
    public void trouble(String reason) {
        trouble = reason;
    }

    /** r: count from now on; s: sort otherwise; l: levels or trend; q: quit. Others do nothing. */
    public void key(char key) {
        switch (key) {
            case 'r' -> {
                baseline.set(status);
                resetOnce = true;
            }
            case 's' -> order = order.next();
            case 'l' -> showsLevels = !showsLevels;
            case QUIT -> quit = true;
            default -> {}
        }
    }

    /** Whether the user has had enough. */
    public boolean quit() {
        return quit;
    }

    /** At most so many lines of so many columns. */
    public List<String> lines(int columns, int rows) {
        List<String> lines = new ArrayList<>(HeadLines.of(status));
        lines.add(Cell.harmless(trouble));
        lines.add(LinkRow.head(showsLevels));
        List<String> adapters = adapters();
        int room = Math.max(1, rows - lines.size() - adapters.size() - 2);
        lines.addAll(links(room));
        lines.addAll(adapters);
        lines.add("");
        lines.add("r reset counters" + (resetOnce ? " (again)" : "") + "   s sort (now by " + order.word() + ")   l "
                + (showsLevels ? "trend" : "levels") + "   q quit");
        return lines.stream()
                .limit(rows)
                .map(line -> line.length() > columns ? line.substring(0, columns) : line)
                .toList();
    }

    private List<String> links(int room) {
        List<LinkFigures> sorted = status.links().stream()
                .map(baseline::since)
                .sorted(order.comparator())
                .toList();
        if (sorted.isEmpty()) {
            return List.of("nobody yet");
        }
        List<String> rows = new ArrayList<>();
        int shown = sorted.size() <= room ? sorted.size() : room - 1;
        for (LinkFigures link : sorted.subList(0, shown)) {
            rows.add(LinkRow.text(link, last(link)));
        }
        if (shown < sorted.size()) {
            rows.add("… and " + (sorted.size() - shown) + " more");
        }
        return rows;
    }

    private String last(LinkFigures link) {
        return showsLevels
                ? LinkRow.levels(link)
                : trends.getOrDefault(link.name(), new Trend()).text();
    }

    private List<String> adapters() {
        if (status.adapters().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", AdapterRow.HEAD));
        status.adapters().forEach(adapter -> lines.addAll(AdapterRow.lines(adapter)));
        return lines;
    }
}
