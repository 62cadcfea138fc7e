package org.wirejack.cli.tape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wirejack.engine.file.Mark;

/**
 * Marks of one recording, each also written at once to a text file beside it, so that they outlive us: a line each, start
 * and end in seconds and the text, with tabs between them, as Audacity reads labels. Any control thread.
 */
public final class MarkList {
    /** More than anybody looks at. Further ones are only counted. */
    private static final int MOST_MARKS = 10_000;

    private final Path file;
    private final int sampleRate;
    private final List<Mark> marks = new ArrayList<>();
    private long count;
    private @Nullable String fault;

    /** @param file is made with the first mark */
    public MarkList(Path file, int sampleRate) {
        this.file = file;
        this.sampleRate = sampleRate;
    }

    public synchronized void add(Mark mark) {
        count++;
        if (marks.size() < MOST_MARKS) {
            write(mark);
            marks.add(mark);
        }
    }

    private void write(Mark mark) {
        String line = String.format(
                Locale.ROOT,
                "%.6f\t%.6f\t%s%n",
                seconds(mark.frame()),
                seconds(mark.frame() + mark.frames()),
                mark.text());
        try {
            Files.writeString(
                    file,
                    line,
                    StandardOpenOption.CREATE,
                    marks.isEmpty() ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            fault = file + ": cannot be written: " + e.getMessage();
        }
    }

    private double seconds(long frame) {
        return (double) frame / sampleRate;
    }

    /** In the order of their making. */
    public synchronized List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Why the text file is not whole; null while all is well. The marks themselves are kept nevertheless. */
    public synchronized @Nullable String fault() {
        return fault;
    }

    /** How many there were. */
    public synchronized long count() {
        return count;
    }
}
