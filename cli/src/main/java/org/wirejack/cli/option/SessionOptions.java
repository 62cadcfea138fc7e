package org.wirejack.cli.option;

import org.jspecify.annotations.Nullable;
import org.wirejack.wire.Wire;
import picocli.CommandLine.Option;

/** What a slave's session is like on the wire. */
public final class SessionOptions {
    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "fast (latency 0), sync (default) or async; normal and slow are sync with latency 1 and 2.")
    private @Nullable String mode;

    @Option(
            names = {"-l", "--latency"},
            paramLabel = "CYCLES",
            description = "Network latency, 0 to 30; default: 2, in fast mode 0.")
    private @Nullable Integer latencyCycles;

    @Option(
            names = {"-M", "--mtu"},
            paramLabel = "BYTES",
            description = "Largest packet, 576 to 9000; default: 1500.")
    private int mtu = Wire.DEFAULT_MTU;

    /**
     * @param sync the stock tools' {@code -S}
     * @throws IllegalArgumentException if the mode and the latency are wrong, or contradict each other
     */
    public Timing timing(boolean sync) {
        return Timing.of(mode, sync, latencyCycles);
    }

    /**
     * In bytes.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public int mtu() {
        return Allowed.range("--mtu", mtu, Wire.MIN_MTU, Wire.MAX_MTU);
    }
}
