package org.wirejack.systemtests.interop;

import org.wirejack.systemtests.jack.Ramp;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.SessionParams;

/** What a {@link Probe} plays: samples that tell their number after any way there and back that is right. */
enum Sound {
    /** The {@link Ramp} itself. */
    FLOAT,
    /** In 16-bit steps. Conversions round towards zero, so what is sent lies half a step beyond; it comes back on it. */
    INT16;

    private static final float FULL_SCALE = 32_767;

    /** The one that a session's encoding can carry. */
    static Sound of(SessionParams params) {
        return params.encoder() == Encoder.INT16.ordinal() ? INT16 : FLOAT;
    }

    /** A sample to be sent. */
    float sample(long frame, int channel) {
        if (this == FLOAT) {
            return Ramp.sample(frame, channel);
        }
        float magnitude = (frame % Ramp.LENGTH + 0.5f) / FULL_SCALE;
        return channel % 2 == 0 ? magnitude : -magnitude;
    }

    /** Which sample of that channel comes back as this value, 0 … 16383; -1 if none does. */
    int index(float value, int channel) {
        if (this == FLOAT) {
            return Ramp.index(value, channel);
        }
        float signed = channel % 2 == 0 ? value : -value;
        int index = Math.round(signed * FULL_SCALE);
        return index >= 0 && index < Ramp.LENGTH && index / FULL_SCALE == signed ? index : -1;
    }
}
