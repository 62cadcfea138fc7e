package org.wirejack.cli.top;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wirejack.live.top.TopScreen;

/** The terminal that the command runs in: keys come without Enter, and pictures take the place of the one before. */
final class Terminal implements AutoCloseable {
    static final char NO_KEY = 0;

    private static final int KEYS = 16;
    private static final String OTHER_SCREEN = "\u001b[?1049h\u001b[?25l";
    private static final String OWN_SCREEN = "\u001b[?25h\u001b[?1049l";
    private static final String HOME = "\u001b[H";
    private static final String REST_OF_LINE = "\u001b[K";
    private static final String REST_OF_SCREEN = "\u001b[J";
    private static final String NEXT_LINE = "\r\n";

    private final PrintWriter out;
    private final Stty stty;
    private final String before;
    private final BlockingQueue<Character> keys = new ArrayBlockingQueue<>(KEYS);
    private final Thread reader = Thread.ofPlatform().daemon().name("top-keys").unstarted(this::readKeys);

    private Terminal(PrintWriter out, Stty stty, String before) {
        this.out = out;
        this.stty = stty;
        this.before = before;
    }

    /** @throws IllegalArgumentException if there is none */
    static Terminal open(PrintWriter out) {
        Stty stty = new Stty();
        String before = stty.run("-g");
        if (before == null || stty.run("-icanon", "-echo", "min", "1") == null) {
            throw new IllegalArgumentException("top needs a terminal; --once does without");
        }
        Terminal terminal = new Terminal(out, stty, before);
        terminal.reader.start();
        out.print(OTHER_SCREEN);
        return terminal;
    }

    private void readKeys() {
        try (InputStream in = new FileInputStream(Stty.TERMINAL)) {
            int key = in.read();
            while (key > 0) {
                keys.put((char) key);
                key = in.read();
            }
        } catch (IOException terminalHasGone) {
            keys.offer(TopScreen.QUIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next key; {@link #NO_KEY} if none is pressed in time. */
    char key(long time, TimeUnit unit) {
        try {
            Character key = keys.poll(time, unit);
            return key == null ? NO_KEY : key;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_KEY;
        }
    }

    void draw(TopScreen screen) {
        int[] size = size(stty.run("size"));
        List<String> lines = screen.lines(size[1], size[0]);
        out.print(HOME + String.join(REST_OF_LINE + NEXT_LINE, lines) + REST_OF_LINE + REST_OF_SCREEN);
        out.flush();
    }

    /** Rows and columns; the usual ones where the terminal does not say. */
    static int[] size(@Nullable String said) {
        if (said == null || !said.matches("[1-9]\\d{0,3} [1-9]\\d{0,3}")) {
            return new int[] {TopCommand.USUAL_ROWS, TopCommand.USUAL_COLUMNS};
        }
        String[] words = said.split(" ", 2);
        return new int[] {Integer.parseInt(words[0]), Integer.parseInt(words[1])};
    }

    /** Leaves the terminal as it was. */
    @Override
    public void close() {
        out.print(OWN_SCREEN);
        out.flush();
        stty.run(before);
    }
}
