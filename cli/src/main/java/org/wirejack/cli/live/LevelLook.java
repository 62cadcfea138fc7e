package org.wirejack.cli.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wirejack.cycle.Levels;
import org.wirejack.live.model.LevelFigures;

/** The levels of one end, looked at five times a second, and what they were in the last second. One thread. */
final class LevelLook {
    private static final int LOOKS_PER_SECOND = 5;

    private final Levels levels;
    private final Function<Levels.Reading, LevelFigures> figures;
    private final Deque<LevelFigures> lastSecond = new ArrayDeque<>();

    /** @param figures reads them from the side of this end */
    LevelLook(Levels levels, Function<Levels.Reading, LevelFigures> figures) {
        this.levels = levels;
        this.figures = figures;
    }

    boolean isOf(Levels other) {
        return levels.equals(other);
    }

    /** What has been since the last look; null if nothing was measured. */
    @Nullable
    LevelFigures look() {
        Levels.Reading reading = levels.read();
        if (reading == null) {
            lastSecond.pollFirst();
            return null;
        }
        LevelFigures now = figures.apply(reading);
        lastSecond.addLast(now);
        if (lastSecond.size() > LOOKS_PER_SECOND) {
            lastSecond.removeFirst();
        }
        return now;
    }

    /** The highest of the last second; null if nothing was measured. */
    @Nullable
    LevelFigures highest() {
        LevelFigures highest = lastSecond.peekLast();
        for (LevelFigures one : lastSecond) {
            highest = highest == null ? one : highest.raisedBy(one);
        }
        return highest;
    }

    void rest() {
        levels.rest();
        lastSecond.clear();
    }
}
