package org.wirejack.audioadapter.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Direction;
import org.wirejack.audio.Format;

/** Two servers run by hand, a bridge between them. */
class BridgeClientTest {
    private static final int PERIOD = 64;
    private static final Format FORMAT = new Format(48_000, PERIOD);

    private final Bridge bridge = new Bridge(LinearConverter::new, new BridgeShape(2, 1, 2000));
    private final HandServer near = new HandServer(FORMAT);
    private final HandServer far = new HandServer(FORMAT);
    private long nowNanos;

    private void run(int cycles) {
        for (int i = 0; i < cycles; i++) {
            near.cycle(nowNanos);
            far.cycle(nowNanos);
            nowNanos += FORMAT.periodNanos();
        }
    }

    @Test
    void carriesEachChannelToItsPort() {
        BridgeClient here = new BridgeClient(near, "adapter", bridge.near());
        try (BridgeClient there = new BridgeClient(far, "adapter", bridge.far())) {
            Arrays.fill(near.samples(Direction.INPUT)[1], 0.5f);
            Arrays.fill(far.samples(Direction.INPUT)[0], 0.25f);
            run(2000);
            assertEquals("adapter", there.name());
            assertEquals(0, far.samples(Direction.OUTPUT)[0][0]);
            assertEquals(0.5f, far.samples(Direction.OUTPUT)[1][0]);
            assertEquals(0.25f, near.samples(Direction.OUTPUT)[0][0]);
            assertEquals(2000, bridge.far().report().fillFrames() + PERIOD, 2 * PERIOD);
        }
        here.close();
    }

    @Test
    void oneServerAloneHearsSilence() {
        try (BridgeClient client = new BridgeClient(near, "adapter", bridge.near())) {
            float[] out = near.samples(Direction.OUTPUT)[0];
            out[5] = 1;
            near.cycle(nowNanos);
            assertEquals(0, out[5]);
            assertEquals(WayReport.NONE, bridge.near().report());
            assertEquals("adapter", client.name());
        }
    }

    @Test
    void aChangeOfThePeriodIsTakenOver() {
        try (BridgeClient here = new BridgeClient(near, "adapter", bridge.near());
                BridgeClient there = new BridgeClient(far, "adapter", bridge.far())) {
            assertEquals(here.name(), there.name());
            run(2000);
            near.change(new Format(48_000, 2 * PERIOD));
            Arrays.fill(near.samples(Direction.INPUT)[0], 0.5f);
            for (int i = 0; i < 1000; i++) {
                near.cycle(nowNanos);
                far.cycle(nowNanos);
                far.cycle(nowNanos + FORMAT.periodNanos());
                nowNanos += 2 * FORMAT.periodNanos();
            }
            assertEquals(0.5f, far.samples(Direction.OUTPUT)[0][0]);
        }
    }
}
