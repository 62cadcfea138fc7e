package org.wirejack.cli.tape;

import java.io.IOException;

/** Known sound of known length, read as often as needed. One thread at a time. */
public interface Material extends AutoCloseable {
    int channels();

    /** Length. */
    long frames();

    /**
     * Reads frames that follow {@code startFrame}; what lies outside the material is silence.
     *
     * @param interleaved room for {@code frames} frames
     */
    void read(long startFrame, int frames, float[] interleaved) throws IOException;

    @Override
    default void close() throws IOException {}
}
