package org.wirejack.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wirejack.audio.Transport;

class TapeTransportTest {
    private final TapeTransport tape = new TapeTransport();

    @Test
    void standsAtZeroAtFirst() {
        tape.begin(64);
        tape.begin(64);
        assertFalse(tape.rolling());
        assertEquals(0, tape.frame());
        assertEquals(120, tape.beatsPerMinute());
    }

    @Test
    void takesAllCommandsTogetherAtTheNextCycle() {
        tape.start();
        tape.locate(1000);
        tape.tempo(90);
        assertFalse(tape.rolling());
        assertEquals(0, tape.frame());
        assertEquals(120, tape.beatsPerMinute());
        tape.begin(64);
        assertTrue(tape.rolling());
        assertEquals(1000, tape.frame());
        assertEquals(90, tape.beatsPerMinute());
    }

    @Test
    void movesAPeriodForEachCycleThatRolled() {
        tape.start();
        tape.begin(64);
        assertEquals(0, tape.frame());
        tape.begin(64);
        assertEquals(64, tape.frame());
        tape.begin(32);
        assertEquals(128, tape.frame());
        tape.stop();
        tape.begin(32);
        assertEquals(160, tape.frame());
        tape.begin(32);
        assertEquals(160, tape.frame());
        assertFalse(tape.rolling());
    }

    @Test
    void locatesWhileItRolls() {
        tape.start();
        tape.begin(64);
        tape.locate(7);
        tape.begin(64);
        assertEquals(7, tape.frame());
        tape.begin(64);
        assertEquals(71, tape.frame());
    }

    @Test
    void doesTheLastOfContraryCommands() {
        tape.start();
        tape.locate(5);
        tape.stop();
        tape.locate(6);
        tape.begin(64);
        assertFalse(tape.rolling());
        assertEquals(6, tape.frame());
    }

    @Test
    void refusesWhatNoTapeCanDo() {
        assertThrows(IllegalArgumentException.class, () -> tape.locate(-1));
        assertThrows(IllegalArgumentException.class, () -> tape.tempo(0.5));
        assertThrows(IllegalArgumentException.class, () -> tape.tempo(1001));
        assertThrows(IllegalArgumentException.class, () -> tape.tempo(Double.NaN));
    }

    @Test
    void tellsProcessorsWhereTheTapeIs() {
        try (Rig rig = Rig.idle(64)) {
            long[] seen = new long[2];
            rig.server
                    .open("a", cycle -> {
                        seen[0] = cycle.transportFrame();
                        seen[1] = cycle.rolling() ? 1 : 0;
                    })
                    .activate();
            Transport transport = rig.server.transport();
            transport.start();
            rig.cycles(3);
            assertEquals(128, seen[0]);
            assertEquals(1, seen[1]);
            assertEquals(128, transport.frame());
        }
    }
}
