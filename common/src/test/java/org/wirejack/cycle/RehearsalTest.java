package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.SessionParams;

final class RehearsalTest {
    private static final int OURS = Capability.acceptance(Capability.KNOWN);
    private static final int STOCK = 0;

    @Test
    void whatIsRehearsedIsTheLayoutThatTheSessionHas() {
        assertEquals(Rehearsal.OURS, Rehearsal.of(session(OURS, Encoding.FLOAT)));
        assertEquals(Rehearsal.STOCK, Rehearsal.of(session(STOCK, Encoding.FLOAT)));
    }

    @Test
    void opusIsRehearsedWhoeverThePeerIs() {
        assertEquals(Rehearsal.OPUS, Rehearsal.of(session(OURS, Encoding.opus(96))));
        assertEquals(Rehearsal.OPUS, Rehearsal.of(session(STOCK, Encoding.opus(96))));
    }

    private static CycleFormat session(int capability, Encoding encoding) {
        return new CycleFormat(new SessionParams(
                "synth",
                "studio",
                "box",
                1500,
                1,
                capability,
                new ChannelCounts(2, 2, 1, 1),
                48_000,
                480,
                encoding.encoder().ordinal(),
                encoding.kbps(),
                true,
                2));
    }
}
