package org.wirejack.cli.tape;

import java.io.IOException;

/** Where recorded frames go. One thread at a time. */
public interface FrameSink extends AutoCloseable {
    /** @param interleaved holds at least {@code frames} frames */
    void write(float[] interleaved, int frames) throws IOException;

    @Override
    void close() throws IOException;
}
