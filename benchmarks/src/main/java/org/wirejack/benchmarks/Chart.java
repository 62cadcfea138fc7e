package org.wirejack.benchmarks;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** A picture of levels over frequencies, as SVG. */
final class Chart {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 300;
    private static final int MARGIN = 50;

    private final double topHz;
    private final double lowDecibels;
    private final double highDecibels;
    private final StringBuilder body = new StringBuilder();
    private int legends;

    /** With a grid of so many lines each way. */
    Chart(String title, double topHz, double lowDecibels, double highDecibels, int lines) {
        this.topHz = topHz;
        this.lowDecibels = lowDecibels;
        this.highDecibels = highDecibels;
        text(MARGIN, 20, title, "#000");
        for (int line = 0; line <= lines; line++) {
            double hz = topHz * line / lines;
            double decibels = lowDecibels + (highDecibels - lowDecibels) * line / lines;
            grid(x(hz), y(lowDecibels), x(hz), y(highDecibels));
            grid(x(0), y(decibels), x(topHz), y(decibels));
            text(x(hz) - 12, HEIGHT - MARGIN + 18, number(hz / 1000) + " kHz", "#555");
            text(2, y(decibels) + 4, number(decibels) + " dB", "#555");
        }
    }

    /** One point a pixel at most: the highest of what falls on it. */
    void curve(String name, String colour, int bins, IntToDoubleFunction hz, IntToDoubleFunction decibels) {
        var points = new StringBuilder();
        double highest = Double.NEGATIVE_INFINITY;
        for (int bin = 0; bin < bins && hz.applyAsDouble(bin) <= topHz; bin++) {
            highest = Math.max(highest, decibels.applyAsDouble(bin));
            boolean last = bin + 1 == bins || (int) x(hz.applyAsDouble(bin + 1)) != (int) x(hz.applyAsDouble(bin));
            if (last) {
                points.append(String.format(Locale.ROOT, "%.0f,%.1f ", x(hz.applyAsDouble(bin)), y(highest)));
                highest = Double.NEGATIVE_INFINITY;
            }
        }
        body.append("<polyline fill='none' stroke='%s' points='%s'/>%n"
                .formatted(colour, points.toString().strip()));
        text(WIDTH - 4 * MARGIN + 60 * legends++, 20, name, colour);
    }

    String svg() {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='11'>%n"
                        .formatted(WIDTH, HEIGHT)
                + "<rect width='100%' height='100%' fill='#fff'/>\n" + body + "</svg>\n";
    }

    private void grid(double x1, double y1, double x2, double y2) {
        body.append(String.format(Locale.ROOT, "<path stroke='#ddd' d='M%.0f %.0fL%.0f %.0f'/>%n", x1, y1, x2, y2));
    }

    private void text(double x, double y, String text, String colour) {
        body.append(String.format(Locale.ROOT, "<text x='%.0f' y='%.0f' fill='%s'>%s</text>%n", x, y, colour, text));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
    }

    private double x(double hz) {
        return MARGIN + (WIDTH - 2 * MARGIN) * hz / topHz;
    }

    private double y(double decibels) {
        double part = (Math.clamp(decibels, lowDecibels, highDecibels) - lowDecibels) / (highDecibels - lowDecibels);
        return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * part;
    }
}
