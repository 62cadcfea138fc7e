package org.wirejack.audioadapter.bridge;

import org.jspecify.annotations.Nullable;
import org.wirejack.audioadapter.resample.RateConverter;
import org.wirejack.audioadapter.resample.RateConverters;

/**
 * Joins two graphs that run by clocks of their own, in both directions. Either end may start, stop, and start again in
 * another format at any time.
 */
public final class Bridge {
    private final RateConverters converters;
    private final BridgeShape shape;
    private final BridgeEnd near;
    private final BridgeEnd far;

    /** Its ends are yet to be {@linkplain BridgeEnd#start started}. */
    public Bridge(RateConverters converters, BridgeShape shape) {
        this.converters = converters;
        this.shape = shape;
        near = new BridgeEnd(this, shape.nearToFarChannels(), shape.farToNearChannels());
        far = new BridgeEnd(this, shape.farToNearChannels(), shape.nearToFarChannels());
    }

    public BridgeEnd near() {
        return near;
    }

    public BridgeEnd far() {
        return far;
    }

    /** Control threads; one start after the other. */
    synchronized void start(BridgeEnd end, BridgeSide side) {
        end.side(side);
        BridgeSide nearSide = near.side();
        BridgeSide farSide = far.side();
        if (nearSide != null && farSide != null) {
            @Nullable Way away = way(nearSide, farSide, shape.nearToFarChannels());
            @Nullable Way back = way(farSide, nearSide, shape.farToNearChannels());
            near.ways(away, back);
            far.ways(back, away);
        }
    }

    /** Null if there is nothing to carry. */
    private @Nullable Way way(BridgeSide from, BridgeSide to, int channels) {
        if (channels == 0) {
            return null;
        }
        DelayPlan plan = DelayPlan.of(from.format(), to.format(), shape.queueFrames());
        RateConverter converter = converters.of(
                from.format().sampleRate(),
                to.format().sampleRate(),
                channels,
                to.format().periodFrames());
        return new Way(from, to, plan, converter, channels);
    }
}
