package org.wirejack.benchmarks.versus.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A picture of curves, as SVG. Both axes begin at 0. */
final class Plot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 300;
    private static final int MARGIN = 56;
    private static final int LINES = 6;
    private static final int LEGEND_WIDTH = 100;

    private final double topX;
    private final double topY;
    private final StringBuilder body = new StringBuilder();
    private int legends;

    /** A point of a curve. */
    record Point(double x, double y) {}

    /** With a grid; what lies beyond the tops is drawn at the edge. */
    Plot(String title, String xWords, double topX, String yWords, double topY) {
        this.topX = topX;
        this.topY = topY;
        text(MARGIN, 18, title, "#000");
        text(WIDTH - MARGIN - 6.0 * xWords.length(), HEIGHT - 12, xWords, "#555");
        text(4, 36, yWords, "#555");
        for (int line = 0; line <= LINES; line++) {
            double part = (double) line / LINES;
            grid(x(topX * part), y(0), x(topX * part), y(topY));
            grid(x(0), y(topY * part), x(topX), y(topY * part));
            text(x(topX * part) - 10, HEIGHT - MARGIN + 16, Table.number(topX * part), "#555");
            text(8, y(topY * part) + 4, Table.number(topY * part), "#555");
        }
    }

    /** Joins the points by lines. */
    void curve(String name, String colour, List<Point> points) {
        body.append("<polyline fill='none' stroke='%s' stroke-width='1.5' points='%s'/>%n"
                .formatted(colour, points.stream().map(this::place).collect(Collectors.joining(" "))));
        text(WIDTH - MARGIN - LEGEND_WIDTH * ++legends, 18, name, colour);
    }

    String svg() {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='11'>%n"
                        .formatted(WIDTH, HEIGHT)
                + "<rect width='100%' height='100%' fill='#fff'/>\n" + body + "</svg>\n";
    }

    private String place(Point point) {
        return String.format(
                Locale.ROOT, "%.1f,%.1f", x(Math.clamp(point.x(), 0, topX)), y(Math.clamp(point.y(), 0, topY)));
    }

    private void grid(double x1, double y1, double x2, double y2) {
        body.append(String.format(Locale.ROOT, "<path stroke='#ddd' d='M%.0f %.0fL%.0f %.0f'/>%n", x1, y1, x2, y2));
    }

    private void text(double x, double y, String text, String colour) {
        body.append(String.format(Locale.ROOT, "<text x='%.0f' y='%.0f' fill='%s'>%s</text>%n", x, y, colour, text));
    }

    private double x(double value) {
        return MARGIN + (WIDTH - 2 * MARGIN) * value / topX;
    }

    private double y(double value) {
        return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * value / topY;
    }
}
