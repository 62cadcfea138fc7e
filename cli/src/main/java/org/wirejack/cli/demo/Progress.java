package org.wirejack.cli.demo;

import java.io.PrintWriter;
import java.util.Locale;

/** How far it is: one line that is written over on a terminal, elsewhere a line for each tenth. */
final class Progress {
    private static final int PERCENT_PER_LINE = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private final long totalFrames;
    private final int sampleRate;
    private int lastPercent = -1;
    private boolean open;

    Progress(PrintWriter out, boolean terminal, long totalFrames, int sampleRate) {
        this.out = out;
        this.terminal = terminal;
        this.totalFrames = totalFrames;
        this.sampleRate = sampleRate;
    }

    /** @param missed cycles missed since the start */
    void show(long frames, long missed) {
        int percent = (int) (frames * 100 / Math.max(1, totalFrames));
        int step = terminal ? 1 : PERCENT_PER_LINE;
        if (percent / step == lastPercent / step && lastPercent >= 0) {
            return;
        }
        lastPercent = percent;
        String line = String.format(
                Locale.ROOT,
                "%3d %%  %.1f of %.1f s, missed %d",
                percent,
                (double) frames / sampleRate,
                (double) totalFrames / sampleRate,
                missed);
        out.print(terminal ? "\r" + line : line + System.lineSeparator());
        out.flush();
        open = true;
    }

    /** Something else will be printed: the line, if one is there, stays as it is. */
    void makeWay() {
        if (terminal && open) {
            out.println();
            open = false;
        }
    }
}
