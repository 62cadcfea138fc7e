package org.wirejack.cli.tape;

/** Known sound of known length, read as often as needed. One thread at a time. */
public interface Material extends AutoCloseable {
    int channels();

    /** Length. */
    long frames();

    /**
     * Reads frames that follow {@code startFrame}; what lies outside the material is silence.
     *
     * @param target an array for each channel
     * @throws RuntimeException if it cannot be read (any more)
     */
    void read(long startFrame, int frames, float[][] target);

    @Override
    default void close() {}
}
