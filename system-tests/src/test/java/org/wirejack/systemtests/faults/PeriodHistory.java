package org.wirejack.systemtests.faults;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link StudioMaster} saw, period by period.
 *
 * @param startNanos when each began, in {@link System#nanoTime()}'s time, which all processes of the machine share
 * @param tracks by slave
 */
record PeriodHistory(long[] startNanos, Map<String, Track> tracks) {
    PeriodHistory {
        tracks = Map.copyOf(tracks);
    }

    static PeriodHistory read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int periods = in.readInt();
            int slaves = in.readInt();
            long[] startNanos = new long[periods];
            for (int period = 0; period < periods; period++) {
                startNanos[period] = in.readLong();
            }
            Map<String, Track> tracks = new TreeMap<>();
            for (int slave = 0; slave < slaves; slave++) {
                tracks.put(in.readUTF(), Track.read(in, periods));
            }
            return new PeriodHistory(startNanos, tracks);
        }
    }

    int periods() {
        return startNanos.length;
    }

    /** One slave's periods; a delay, {@link PeriodLog#SILENT}, {@link PeriodLog#SPOILED} or {@link PeriodLog#UNSEEN}. */
    record Track(int[] delayFrames) {
        static Track read(DataInputStream in, int periods) throws IOException {
            int[] delayFrames = new int[periods];
            for (int period = 0; period < periods; period++) {
                delayFrames[period] = in.readInt();
            }
            return new Track(delayFrames);
        }

        boolean exact(int period, int delay) {
            return delayFrames[period] == delay;
        }

        /** Periods from {@code from} to before {@code to} that are not exact. */
        long wrong(int from, int to, int delay) {
            long wrong = 0;
            for (int period = from; period < to; period++) {
                wrong += exact(period, delay) ? 0 : 1;
            }
            return wrong;
        }

        /** The first period from {@code from} on that begins a stretch of {@code count} exact ones; -1 if there is none. */
        int steadyFrom(int from, int count, int delay) {
            int length = 0;
            for (int period = from; period < delayFrames.length; period++) {
                length = exact(period, delay) ? length + 1 : 0;
                if (length == count) {
                    return period - count + 1;
                }
            }
            return -1;
        }
    }

    Track track(String slave) {
        Track track = tracks.get(slave);
        if (track == null) {
            throw new AssertionError("no slave " + slave + ", only " + tracks.keySet());
        }
        return track;
    }

    /** The first period that began at that time or later; {@link #periods()} if none did. */
    int periodAt(long nanos) {
        int period = 0;
        while (period < periods() && startNanos[period] - nanos < 0) {
            period++;
        }
        return period;
    }

    /** Whether the period began more than a period after the one before had made room for it. */
    boolean late(int period, long periodNanos) {
        return period > 0 && startNanos[period] - startNanos[period - 1] > 2 * periodNanos;
    }
}
