package org.wirejack.live.model;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.cycle.Levels;

/** How loud the channels of one link are. */
public record LevelFigures(
        @About("Highest samples of the channels from the master, in dB of full scale; -120 for silence.")
        List<Double> fromMasterDbfs,

        @About("Those of the channels to the master.") List<Double> toMasterDbfs) {
    /** Silence, and what is less. */
    public static final double SILENCE_DBFS = -120;

    /** Beyond all that a float is good for. */
    private static final double LOUDEST_DBFS = 120;

    private static final double DECIBELS = 20;
    private static final double TENTHS = 10;

    public LevelFigures {
        fromMasterDbfs = List.copyOf(fromMasterDbfs);
        toMasterDbfs = List.copyOf(toMasterDbfs);
    }

    /** As the master has measured them. */
    public static LevelFigures ofMaster(Levels.Reading reading) {
        return new LevelFigures(dbfs(reading.sent()), dbfs(reading.heard()));
    }

    /** As a slave has measured them. */
    public static LevelFigures ofSlave(Levels.Reading reading) {
        return new LevelFigures(dbfs(reading.heard()), dbfs(reading.sent()));
    }

    /** The higher of both, for each channel that there is now. */
    public LevelFigures raisedBy(LevelFigures before) {
        return new LevelFigures(
                higher(fromMasterDbfs, before.fromMasterDbfs), higher(toMasterDbfs, before.toMasterDbfs));
    }

    private static List<Double> higher(List<Double> now, List<Double> before) {
        List<Double> higher = new ArrayList<>(now);
        for (int i = 0; i < Math.min(now.size(), before.size()); i++) {
            higher.set(i, Math.max(now.get(i), before.get(i)));
        }
        return higher;
    }

    private static List<Double> dbfs(List<Float> peaks) {
        return peaks.stream().map(LevelFigures::dbfs).toList();
    }

    /** To the tenth. */
    private static double dbfs(float peak) {
        double decibels = Math.round(DECIBELS * Math.log10(peak) * TENTHS) / TENTHS;
        return Math.clamp(decibels, SILENCE_DBFS, LOUDEST_DBFS);
    }
}
