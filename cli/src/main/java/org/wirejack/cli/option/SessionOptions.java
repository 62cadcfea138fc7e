package org.wirejack.cli.option;

import org.jspecify.annotations.Nullable;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.Wire;
import picocli.CommandLine.Option;

/** What a slave's session is like on the wire. */
public final class SessionOptions {
    /** What the stock tools take for no Opus. */
    public static final int NOT_SAID = -1;

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

    @Option(
            names = "--encoding",
            paramLabel = "ENCODING",
            description = "float (default), int16, or opus:KBITS for each channel, 8 to 512.")
    private @Nullable String encoding;

    /**
     * @param sync the stock tools' {@code -S}
     * @throws IllegalArgumentException if the mode and the latency are wrong, or contradict each other
     */
    public Timing timing(boolean sync) {
        return Timing.of(mode, sync, latencyCycles);
    }

    /** @throws IllegalArgumentException if there is none of this name, or this system does not have it */
    public Encoding encoding() {
        return encoding == null ? Encoding.FLOAT : EncodingText.parse(encoding);
    }

    /**
     * @param opusKbit the stock tools' {@code -O}; -1: not said
     * @throws IllegalArgumentException if it contradicts the other option, or is not to be had
     */
    public Encoding encoding(int opusKbit) {
        if (opusKbit == NOT_SAID) {
            return encoding();
        }
        Encoding opus = EncodingText.available("-O", EncodingText.opus("-O", opusKbit));
        if (encoding != null && !encoding().equals(opus)) {
            throw new IllegalArgumentException("-O " + opusKbit + " contradicts --encoding " + encoding);
        }
        return opus;
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
