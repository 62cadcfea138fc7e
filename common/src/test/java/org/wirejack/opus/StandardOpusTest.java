package org.wirejack.opus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.codec.SineFit;

/** What a library without custom modes makes, against what custom modes make, with the library of this system. */
class StandardOpusTest {
    private static final int RATE_HZ = 48_000;
    private static final int KBPS = 128;
    private static final int PERIODS = 300;
    private static final int SETTLING_PERIODS = 100;

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(OpusLibrary.system().customModes());
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 240, 480, 960})
    void eachDecoderMakesTheSameOfAPacket(int periodFrames) {
        OpusCalls custom = new CustomOpus(new OpusMode(RATE_HZ, periodFrames));
        OpusCalls standard = new StandardOpus();
        for (OpusCalls encoder : new OpusCalls[] {custom, standard}) {
            assertEquals(
                    snrDecibels(encoder, custom, periodFrames, 440),
                    snrDecibels(encoder, standard, periodFrames, 440),
                    0.01);
        }
    }

    /** The mean of an encoder's chances; with the library's analysis, 15 kHz would be 7 dB worse. */
    @ParameterizedTest
    @ValueSource(doubles = {103, 440, 997, 3003, 8003, 15_003})
    void aToneIsAsCleanAsWithCustomModes(double toneHz) {
        OpusCalls custom = new CustomOpus(new OpusMode(RATE_HZ, 480));
        OpusCalls standard = new StandardOpus();
        assertTrue(
                snrDecibels(standard, custom, 480, toneHz) > snrDecibels(custom, custom, 480, toneHz) - 2,
                () -> toneHz + " Hz");
    }

    private static double snrDecibels(OpusCalls encoder, OpusCalls decoder, int periodFrames, double toneHz) {
        int maxBytes = KBPS * 1024 * periodFrames / (RATE_HZ * Byte.SIZE);
        float[] heard = new float[PERIODS * periodFrames];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment encoding = arena.allocate(encoder.encoderBytes(), Long.BYTES * 2);
            MemorySegment decoding = arena.allocate(decoder.decoderBytes(), Long.BYTES * 2);
            MemorySegment samples = arena.allocate(ValueLayout.JAVA_FLOAT, periodFrames);
            MemorySegment packet = arena.allocate(maxBytes);
            encoder.beginEncoder(encoding, KBPS * 1024);
            decoder.beginDecoder(decoding);
            for (int first = 0; first < heard.length; first += periodFrames) {
                for (int i = 0; i < periodFrames; i++) {
                    double phase = 2 * Math.PI * toneHz * (first + i) / RATE_HZ;
                    samples.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) (0.5 * Math.sin(phase)));
                }
                int length = encoder.encode(encoding, samples, periodFrames, packet, maxBytes);
                assertEquals(periodFrames, decoder.decode(decoding, packet, length, samples, periodFrames));
                MemorySegment.copy(samples, ValueLayout.JAVA_FLOAT, 0, heard, first, periodFrames);
            }
        }
        int settledFrame = SETTLING_PERIODS * periodFrames;
        return SineFit.snrDecibels(heard, settledFrame, heard.length - settledFrame, toneHz / RATE_HZ);
    }
}
