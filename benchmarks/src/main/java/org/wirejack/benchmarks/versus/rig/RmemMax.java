package org.wirejack.benchmarks.versus.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bound of sockets' receive buffers, {@code net.core.rmem_max}, as Linux has it by itself; it is this machine's, not a host's. */
public final class RmemMax implements AutoCloseable {
    private static final Path FILE = Path.of("/proc/sys/net/core/rmem_max");
    private static final int USUAL_BYTES = 212_992;

    private final String before;

    private RmemMax(String before) {
        this.before = before;
    }

    /** Sets it to the usual value until closed. */
    public static RmemMax usual() throws IOException {
        // The file gives all it has to one read only, so that it must be read by the line.
        var bound = new RmemMax(Files.readAllLines(FILE).getFirst());
        set(Integer.toString(USUAL_BYTES));
        return bound;
    }

    /** What it is. */
    public int bytes() {
        return USUAL_BYTES;
    }

    @Override
    public void close() throws IOException {
        set(before);
    }

    private static void set(String bytes) throws IOException {
        Files.writeString(FILE, bytes + "\n");
    }
}
