package org.wirejack.cli.top;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.link.TransportFailed;
import org.wirejack.live.http.LiveOptions;
import org.wirejack.live.top.StatusReader;
import org.wirejack.live.top.TopScreen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirejack top}. */
@Command(
        name = "top",
        description = "Shows a manager or a slave that was started with --http, as a table that goes on.",
        sortOptions = false)
public final class TopCommand implements Callable<Integer> {
    static final int USUAL_COLUMNS = 80;
    static final int USUAL_ROWS = 24;

    private static final long FRAME_NANOS = 1_000_000_000L;

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "ADDRESS[:PORT]",
            arity = "0..1",
            description = "Where its live view is; default: " + LiveOptions.USUAL_ADDRESS + ":" + LiveOptions.USUAL_PORT
                    + ".")
    private String place = LiveOptions.USUAL_ADDRESS;

    @Option(names = "--token", paramLabel = "TOKEN", description = "Password of the live view, if it has one.")
    private @Nullable String token;

    @Option(names = "--once", description = "Print the table once, and end.")
    private boolean once;

    public TopCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        StatusReader reader = new StatusReader(TopPlace.of(place), token);
        TopScreen screen = new TopScreen(reader.read());
        if (once) {
            screen.lines(USUAL_COLUMNS, USUAL_ROWS).forEach(surroundings.out()::println);
        } else {
            try (Terminal terminal = Terminal.open(surroundings.out())) {
                run(reader, screen, terminal);
            }
        }
        return 0;
    }

    private void run(StatusReader reader, TopScreen screen, Terminal terminal) {
        terminal.draw(screen);
        long dueNanos = System.nanoTime() + FRAME_NANOS;
        while (!screen.quit() && !surroundings.stop().stopped()) {
            char key = terminal.key(Math.max(0, dueNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (key == Terminal.NO_KEY) {
                dueNanos = System.nanoTime() + FRAME_NANOS;
                look(reader, screen);
            } else {
                screen.key(key);
            }
            terminal.draw(screen);
        }
    }

    private static void look(StatusReader reader, TopScreen screen) {
        try {
            screen.show(reader.read());
        } catch (TransportFailed e) {
            screen.trouble(String.valueOf(e.getMessage()));
        }
    }
}
