package org.wirejack.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The decoders against Jazzer: an ordinary test with good packets, and a search for bad ones with
 * {@code JAZZER_FUZZ=1 mvn test -pl common -Dtest=DecoderFuzzTest#floats}.
 */
class DecoderFuzzTest {
    // Jazzer wants its annotation to be the last.
    private static final String LONG_ENOUGH = "1m";
    private final DecoderTargets targets = new DecoderTargets();

    @MethodSource("org.wirejack.codec.DecoderSeeds#floats")
    @FuzzTest(maxDuration = LONG_ENOUGH)
    void header(byte[] datagram) {
        targets.header(datagram);
    }

    @MethodSource("org.wirejack.codec.DecoderSeeds#params")
    @FuzzTest(maxDuration = LONG_ENOUGH)
    void params(byte[] datagram) {
        targets.params(datagram);
    }

    @MethodSource("org.wirejack.codec.DecoderSeeds#portLists")
    @FuzzTest(maxDuration = LONG_ENOUGH)
    void portList(byte[] datagram) {
        targets.portList(datagram);
    }

    @MethodSource("org.wirejack.codec.DecoderSeeds#floats")
    @FuzzTest(maxDuration = LONG_ENOUGH)
    void floats(byte[] datagram) {
        targets.floats(datagram);
    }

    @MethodSource("org.wirejack.codec.DecoderSeeds#groups")
    @FuzzTest(maxDuration = LONG_ENOUGH)
    void groups(byte[] datagram) {
        targets.groups(datagram);
    }

    @MethodSource("org.wirejack.codec.DecoderSeeds#int16")
    @FuzzTest(maxDuration = LONG_ENOUGH)
    void int16(byte[] datagram) {
        targets.int16(datagram);
    }

    @MethodSource("org.wirejack.codec.DecoderSeeds#opus")
    @FuzzTest(maxDuration = LONG_ENOUGH)
    void opus(byte[] datagram) {
        targets.opus(datagram);
    }

    @MethodSource("org.wirejack.codec.DecoderSeeds#stockMidi")
    @FuzzTest(maxDuration = LONG_ENOUGH)
    void stockMidi(byte[] datagram) {
        targets.stockMidi(datagram);
    }

    @MethodSource("org.wirejack.codec.DecoderSeeds#ownMidi")
    @FuzzTest(maxDuration = LONG_ENOUGH)
    void ownMidi(byte[] datagram) {
        targets.ownMidi(datagram);
    }
}
