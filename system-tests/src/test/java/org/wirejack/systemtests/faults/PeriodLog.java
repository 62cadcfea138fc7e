package org.wirejack.systemtests.faults;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.Processor;
import org.wirejack.rt.Counter;

/**
 * What happened in every period of a server: written by its cycle, which allocates nothing for it, and read by anybody
 * up to the last period but one.
 */
final class PeriodLog implements Processor {
    /** Nothing but silence came back. */
    static final int SILENT = -1;
    /** Something came back that is neither silence nor, whole and in all channels, the signal. */
    static final int SPOILED = -2;
    /** Nobody looked. */
    static final int UNSEEN = -3;

    private static final int MAX_PERIODS = 1 << 20;

    private final int periodFrames;
    private final long[] startNanos = new long[MAX_PERIODS];
    private final Map<String, Track> tracks = new TreeMap<>();
    private final Counter periods = new Counter();

    PeriodLog(int periodFrames) {
        this.periodFrames = periodFrames;
    }

    /** One slave's periods. */
    final class Track {
        private final int[] delayFrames = new int[MAX_PERIODS];

        private Track() {
            Arrays.fill(delayFrames, UNSEEN);
        }

        /** Cycle thread. @param delayFrames of the signal, {@link #SILENT} or {@link #SPOILED} */
        void note(long transportFrame, int delay) {
            int period = (int) (transportFrame / periodFrames);
            if (period < MAX_PERIODS) {
                delayFrames[period] = delay;
            }
        }

        /** Whether the signal came back in each of the last so many periods, by one delay. Any thread. */
        boolean steadyFor(int count) {
            int end = periods();
            if (end < count || delayFrames[end - 1] < 0) {
                return false;
            }
            for (int period = end - count; period < end; period++) {
                if (delayFrames[period] != delayFrames[end - 1]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The client that notes when each period begins. */
    @Override
    public void process(Cycle cycle) {
        long period = cycle.transportFrame() / periodFrames;
        if (cycle.rolling() && period < MAX_PERIODS) {
            startNanos[(int) period] = cycle.startNanos();
            periods.add(period - periods.get());
        }
    }

    /** Periods that are over. Any thread. */
    int periods() {
        return (int) periods.get();
    }

    /** Begins a track. Control threads, one at a time. */
    Track track(String slave) {
        return tracks.computeIfAbsent(slave, name -> new Track());
    }

    /** Writes what there is, for {@link PeriodHistory#read}. */
    void write(Path file) throws IOException {
        int count = periods();
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(count);
            out.writeInt(tracks.size());
            for (int period = 0; period < count; period++) {
                out.writeLong(startNanos[period]);
            }
            for (Map.Entry<String, Track> track : tracks.entrySet()) {
                out.writeUTF(track.getKey());
                for (int period = 0; period < count; period++) {
                    out.writeInt(track.getValue().delayFrames[period]);
                }
            }
        }
    }
}
