package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class LongEventNoticeTest {
    private final CycleCounters counters = new CycleCounters();
    private final LongEventNotice notice = new LongEventNotice(counters);

    @Test
    void isGivenOnceForEachSession() {
        notice.begin();
        assertNull(notice.line("synth"));
        counters.longEvents.add(3);
        assertEquals(
                "MIDI: events of more than 12 bytes do not reach synth, which would garble them: they are dropped"
                        + " (so far 3)",
                notice.line("synth"));
        counters.longEvents.add(1);
        assertNull(notice.line("synth"));
        notice.begin();
        assertNull(notice.line("synth"));
        counters.longEvents.add(1);
        assertEquals(true, String.valueOf(notice.line("synth")).contains("(so far 1)"));
    }
}
