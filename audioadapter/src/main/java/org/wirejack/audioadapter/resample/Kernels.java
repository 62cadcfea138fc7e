package org.wirejack.audioadapter.resample;

/** Chooses the fastest kernel that this JVM and this processor can run, once. */
final class Kernels {
    /** Channels of a frame's row are padded to a multiple of this, the longest vector in floats. */
    static final int WIDTH_STEP = 16;

    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    /** The choice. */
    static final Kernel FASTEST = vectorModule() && VectorKernel.fast() ? new VectorKernel() : new PlainKernel();

    private Kernels() {}

    /** Whether this JVM was started with {@code --add-modules jdk.incubator.vector}. */
    static boolean vectorModule() {
        return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
    }
}
