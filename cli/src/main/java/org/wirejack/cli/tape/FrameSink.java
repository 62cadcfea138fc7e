package org.wirejack.cli.tape;

/** Where recorded frames go. One thread at a time. */
public interface FrameSink extends AutoCloseable {
    /**
     * @param samples an array of at least {@code frames} frames for each channel
     * @throws RuntimeException if it cannot be written (any more)
     */
    void write(float[][] samples, int frames);

    /**
     * So many frames are lost, and silent in the recording.
     *
     * @throws RuntimeException if it cannot be written (any more)
     */
    void gap(long frames);

    @Override
    void close();
}
