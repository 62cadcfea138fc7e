package org.wirejack.audioadapter.resample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Runs in two JVMs: with the vector module, and without. */
class KernelsTest {
    @Test
    void vectorsAreTakenWhereTheyAre() {
        boolean vectors = Boolean.getBoolean("wirejack.vectors") && VectorKernel.fast();
        assertEquals(
                vectors ? "VectorKernel" : "PlainKernel",
                Kernels.FASTEST.getClass().getSimpleName());
    }
}
