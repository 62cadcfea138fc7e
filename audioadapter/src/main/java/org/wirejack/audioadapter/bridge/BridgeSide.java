package org.wirejack.audioadapter.bridge;

import org.wirejack.audio.Format;
import org.wirejack.audioadapter.drift.ClockEstimate;

/** An end's clock from its start to its next start. */
record BridgeSide(Format format, ClockEstimate clock) {
    BridgeSide(Format format) {
        this(format, new ClockEstimate(format));
    }
}
