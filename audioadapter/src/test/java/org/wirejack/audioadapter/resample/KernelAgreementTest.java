package org.wirejack.audioadapter.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both kernels against sums in doubles. Needs the vector module. */
@Tag("vectors")
class KernelAgreementTest {
    private static final int FROM = 3;
    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 96, 240})
    void oneChannel(int taps) {
        float[] samples = noise(taps + 9);
        float[] row = noise(taps);
        double expected = 0;
        for (int i = 0; i < taps; i++) {
            expected += (double) samples[FROM + i] * row[i];
        }
        assertEquals(expected, new PlainKernel().sum(samples, FROM, row), 1e-5);
        assertEquals(expected, new VectorKernel().sum(samples, FROM, row), 1e-5);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 48, 64, 80, 256})
    void manyChannels(int width) {
        float[] samples = noise((96 + 9) * width);
        float[] row = noise(96);
        float[] expected = new float[width];
        for (int channel = 0; channel < width; channel++) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += (double) samples[(FROM + i) * width + channel] * row[i];
            }
            expected[channel] = (float) sum;
        }
        for (Kernel kernel : new Kernel[] {new PlainKernel(), new VectorKernel()}) {
            float[] sums = noise(width);
            kernel.sums(samples, FROM * width, row, sums);
            assertArrayEquals(expected, sums, 1e-5f);
        }
    }

    private float[] noise(int count) {
        float[] made = new float[count];
        for (int i = 0; i < count; i++) {
            made[i] = random.nextFloat() - 0.5f;
        }
        return made;
    }
}
