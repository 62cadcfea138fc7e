package org.wirejack.netmanager;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.cycle.Formats;

/** Five minutes of dense notes at 64 frames, with one packet in twenty lost, as fast as the machine runs them. */
class HangingNotesIT {
    private static final long FIVE_MINUTES = 5 * 60 * 48_000 / 64;

    @ParameterizedTest(name = "both ends ours: {0}")
    @ValueSource(booleans = {true, false})
    void noNoteHangs(boolean ours) {
        HangingNotesTest.playWithLoss(ours ? Formats.ours(2, 1) : Formats.stock(2, 1), FIVE_MINUTES);
    }
}
