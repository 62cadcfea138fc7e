package org.wirejack.benchmarks.versus.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wirejack.benchmarks.versus.page.Plot.Point;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rows.Case;
import org.wirejack.benchmarks.versus.rows.ChannelsRow;
import org.wirejack.benchmarks.versus.rows.CpuRow;
import org.wirejack.benchmarks.versus.rows.TakeFigures;

/** The results as pictures: turnaround and lateness of each case that was recorded, and the slave's CPU over channels. */
public final class Pictures {
    private static final double SHOWN_PART = 0.999;
    private static final double HEADROOM = 1.05;

    private final Results results;

    public Pictures(Results results) {
        this.results = results;
    }

    /** SVG by file name. */
    public Map<String, String> draw(List<Case> cases) {
        Map<String, String> pictures = new LinkedHashMap<>();
        for (Case one : cases) {
            String name = one.row() + "-" + one.name().replace('@', '-');
            put(
                    pictures,
                    name + "-turnaround.svg",
                    turnarounds(one),
                    "turnaround, " + one.key(),
                    "µs",
                    "cycles in 2 µs");
            put(
                    pictures,
                    name + "-lateness.svg",
                    slowest(one),
                    "slowest answer of each second, " + one.key(),
                    "s",
                    "µs");
        }
        put(pictures, "cpu-channels.svg", cpu(cases), "CPU of the slave, 128 frames", "channels each way", "ms/s");
        return pictures;
    }

    private static void put(
            Map<String, String> pictures,
            String file,
            Map<Side, List<Point>> curves,
            String title,
            String x,
            String y) {
        if (curves.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        var plot = new Plot(
                title,
                x,
                top(curves, Comparator.comparingDouble(Point::x)).x(),
                y,
                top(curves, Comparator.comparingDouble(Point::y)).y() * HEADROOM);
        curves.forEach((side, points) -> plot.curve(side.words(), colour(side), points));
        pictures.put(file, plot.svg());
    }

    private static Point top(Map<Side, List<Point>> curves, Comparator<Point> order) {
        return curves.values().stream().flatMap(List::stream).max(order).orElseThrow();
    }

    private static String colour(Side side) {
        return switch (side) {
            case STOCK -> "#c60";
            case OURS -> "#06c";
            case OURS_ON_JACK -> "#393";
        };
    }

    /** Of all rounds together; the slowest thousandth is not shown. */
    private Map<Side, List<Point>> turnarounds(Case one) {
        Map<Side, List<Point>> curves = new LinkedHashMap<>();
        for (Side side : one.sides()) {
            SortedMap<Double, Double> counts = new TreeMap<>();
            for (String text : results.texts(one, side, TakeFigures.HISTOGRAM)) {
                points(text).forEach(point -> counts.merge(point.x(), point.y(), Double::sum));
            }
            curves.put(side, head(counts));
        }
        return curves;
    }

    private static List<Point> head(SortedMap<Double, Double> counts) {
        double all = counts.values().stream().mapToDouble(count -> count).sum();
        var shown = new ArrayList<Point>();
        double seen = 0;
        for (Map.Entry<Double, Double> count : counts.entrySet()) {
            seen += count.getValue();
            if (seen > SHOWN_PART * all) {
                break;
            }
            shown.add(new Point(count.getKey(), count.getValue()));
        }
        return shown;
    }

    /** Of the last round. */
    private Map<Side, List<Point>> slowest(Case one) {
        Map<Side, List<Point>> curves = new LinkedHashMap<>();
        for (Side side : one.sides()) {
            List<String> series = results.texts(one, side, TakeFigures.SLOWEST);
            curves.put(side, series.isEmpty() ? List.of() : points(series.getLast()));
        }
        return curves;
    }

    private Map<Side, List<Point>> cpu(List<Case> cases) {
        Map<Side, List<Point>> curves = new LinkedHashMap<>();
        for (Side side : List.of(Side.STOCK, Side.OURS)) {
            SortedMap<Double, Double> points = new TreeMap<>();
            for (Case one : cases) {
                double median = Median.of(results.numbers(one, side, CpuRow.OF_SLAVE));
                boolean wanted = one.row().equals(CpuRow.NAME) || one.row().equals(ChannelsRow.NAME);
                if (wanted && one.name().endsWith("@128") && !Double.isNaN(median)) {
                    points.put(
                            Double.parseDouble(
                                    one.name().substring(0, one.name().indexOf('x'))),
                            median);
                }
            }
            curves.put(
                    side,
                    points.entrySet().stream()
                            .map(entry -> new Point(entry.getKey(), entry.getValue()))
                            .toList());
        }
        return curves;
    }

    private static List<Point> points(String series) {
        return List.of(series.split(" ", -1)).stream()
                .filter(pair -> pair.contains(":"))
                .map(pair -> new Point(
                        Double.parseDouble(pair.substring(0, pair.indexOf(':'))),
                        Double.parseDouble(pair.substring(pair.indexOf(':') + 1))))
                .toList();
    }
}
