package org.wirejack.rt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrantsTest {
    @Test
    void saysInOneLineWhatWasHadAndInOneEachWhatWasRefused() {
        Grants grants = new Grants(List.of(
                RealtimeOutcome.granted("real-time priority 60"),
                RealtimeOutcome.refused("memory is not locked"),
                RealtimeOutcome.unavailable("no such device"),
                RealtimeOutcome.unwanted("not asked"),
                RealtimeOutcome.granted("cycles on processor 1")));

        assertEquals(
                List.of("granted: real-time priority 60, cycles on processor 1", "memory is not locked"),
                grants.lines());
    }

    @Test
    void saysNothingOfNothing() {
        assertEquals(List.of(), new Grants(List.of()).lines());
    }

    @Test
    void refusesProcessorsThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> ProcessorPin.take(-1));
        assertThrows(IllegalArgumentException.class, () -> ProcessorPin.take(1024));
    }
}
