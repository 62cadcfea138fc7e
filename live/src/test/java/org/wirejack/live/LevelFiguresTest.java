package org.wirejack.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.cycle.Levels;
import org.wirejack.live.model.LevelFigures;

class LevelFiguresTest {
    @Test
    void areDecibelsOfFullScaleToTheTenth() {
        Levels.Reading reading = new Levels.Reading(List.of(1f, 0.5f, 0.1f), List.of(2f));

        assertEquals(new LevelFigures(List.of(0.0, -6.0, -20.0), List.of(6.0)), LevelFigures.ofMaster(reading));
    }

    @Test
    void aSlaveHearsWhatAMasterSends() {
        Levels.Reading reading = new Levels.Reading(List.of(1f), List.of(0.1f));

        assertEquals(new LevelFigures(List.of(-20.0), List.of(0.0)), LevelFigures.ofSlave(reading));
    }

    @Test
    void silenceAndWhatIsEndlessAreNumbersToo() {
        Levels.Reading reading = new Levels.Reading(List.of(0f, Float.MIN_VALUE, Float.POSITIVE_INFINITY), List.of());

        assertEquals(new LevelFigures(List.of(-120.0, -120.0, 120.0), List.of()), LevelFigures.ofMaster(reading));
    }

    @Test
    void theHigherOfBothCountsForEachChannelThatThereIs() {
        LevelFigures before = new LevelFigures(List.of(-1.0, -9.0), List.of(-3.0));
        LevelFigures now = new LevelFigures(List.of(-2.0), List.of(-4.0, -5.0));

        assertEquals(new LevelFigures(List.of(-1.0), List.of(-3.0, -5.0)), now.raisedBy(before));
    }
}
