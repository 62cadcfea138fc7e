package org.wirejack.cli.record;

import java.io.PrintWriter;
import org.wirejack.cli.console.CommandLoop.Every;
import org.wirejack.rt.NanoClock;

/** How far a recording is: once a second on a line that is written over on a terminal, elsewhere a line every ten seconds. */
public final class TapeProgress {
    private static final long ON_TERMINAL_NANOS = 1_000_000_000L;
    private static final long ELSEWHERE_NANOS = 10_000_000_000L;
    /** Blanks out the rest of a longer line before it. */
    private static final String CLEAR_REST = "\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final Every due;
    private boolean open;

    public TapeProgress(PrintWriter out, boolean terminal, NanoClock clock) {
        this.out = out;
        this.terminal = terminal;
        due = new Every(terminal ? ON_TERMINAL_NANOS : ELSEWHERE_NANOS, clock);
    }

    /** To be called a few times a second. */
    public void show(PortTape tape) {
        if (!due.due()) {
            return;
        }
        if (terminal) {
            out.print("\r" + tape.status() + CLEAR_REST);
            out.flush();
            open = true;
        } else {
            out.println(tape.status());
        }
    }

    /** Something else will be printed: the line, if one is there, stays as it is. */
    public void makeWay() {
        if (open) {
            out.println();
            open = false;
        }
    }
}
