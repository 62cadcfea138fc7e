package org.wirejack.engine.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleCodecTest {
    private final float[] one = new float[1];

    @Test
    void everyIntegerOf16BitsButTheLowestComesBackAsItWas() {
        for (int sample = -32_767; sample <= 32_767; sample++) {
            assertEquals(sample, thereAndBack(SampleCodec.INT16, sample));
        }
    }

    @Test
    void everyIntegerOf24BitsButTheLowestComesBackAsItWas() {
        for (int sample = -0x7F_FFFF; sample <= 0x7F_FFFF; sample++) {
            if (sample != thereAndBack(SampleCodec.INT24, sample)) {
                assertEquals(sample, thereAndBack(SampleCodec.INT24, sample));
            }
        }
    }

    @Test
    void everyFloatDownToMinus36DecibelsCrosses32BitsBitForBit() {
        byte[] frame = new byte[4];
        for (int step = 1 << 18; step <= 1 << 24; step++) {
            float sample = -step * 0x1p-24f;
            one[0] = sample;
            SampleCodec.INT32.encode(one, 1, frame, 0, 4);
            SampleCodec.INT32.decode(frame, 0, 4, one, 1);
            if (one[0] != sample) {
                assertEquals(sample, one[0]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theGreatestIntegerIsOne(SampleCodec codec) {
        int greatest = (1 << codec.bits() - 1) - 1;
        assertEquals(1f, decoded(codec, greatest));
        assertEquals(-1f, decoded(codec, -greatest));
        assertEquals(0f, decoded(codec, 0));
        assertEquals(greatest, encoded(codec, 1));
        assertEquals(-greatest, encoded(codec, -1));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsBeyondFullScaleClipsAndWhatIsNoNumberIsSilent(SampleCodec codec) {
        int greatest = (1 << codec.bits() - 1) - 1;
        assertEquals(greatest, encoded(codec, 1.5f));
        assertEquals(-greatest, encoded(codec, -7));
        assertEquals(greatest, encoded(codec, Float.POSITIVE_INFINITY));
        assertEquals(-greatest, encoded(codec, Float.NEGATIVE_INFINITY));
        assertEquals(0, encoded(codec, Float.NaN));
    }

    @ParameterizedTest
    @EnumSource
    void channelsLieSideBySideAndOthersAreLeftAlone(SampleCodec codec) {
        int bytes = codec.bytes();
        byte[] frames = new byte[3 * 2 * bytes];
        codec.encode(new float[] {1, -1, 0.5f}, 3, frames, bytes, 2 * bytes);
        float[] left = {9, 9, 9};
        float[] right = new float[3];
        codec.decode(frames, 0, 2 * bytes, left, 3);
        codec.decode(frames, bytes, 2 * bytes, right, 3);
        assertArrayEquals(new float[3], left);
        assertArrayEquals(new float[] {1, -1, 0.5f}, right, 1e-4f);
    }

    private int thereAndBack(SampleCodec codec, int sample) {
        return encoded(codec, decoded(codec, sample));
    }

    private float decoded(SampleCodec codec, int sample) {
        byte[] frame = new byte[codec.bytes()];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (byte) (sample >> 8 * i);
        }
        codec.decode(frame, 0, frame.length, one, 1);
        return one[0];
    }

    private int encoded(SampleCodec codec, float sample) {
        byte[] frame = new byte[codec.bytes()];
        one[0] = sample;
        codec.encode(one, 1, frame, 0, frame.length);
        int value = frame[frame.length - 1];
        for (int i = frame.length - 2; i >= 0; i--) {
            value = value << 8 | frame[i] & 0xFF;
        }
        return value;
    }
}
