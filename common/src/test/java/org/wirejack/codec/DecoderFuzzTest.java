package org.wirejack.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The decoders against Jazzer: an ordinary test with good packets, and a search for bad ones with
 * {@code JAZZER_FUZZ=1 mvn test -pl common -Dtest=DecoderFuzzTest#floats}.
 */
class DecoderFuzzTest {
    private static final String LONG_ENOUGH = "1m";
    private final DecoderTargets targets = new DecoderTargets();

    @FuzzTest(maxDuration = LONG_ENOUGH)
    @MethodSource("org.wirejack.codec.DecoderSeeds#floats")
    void header(byte[] datagram) {
        targets.header(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    @MethodSource("org.wirejack.codec.DecoderSeeds#params")
    void params(byte[] datagram) {
        targets.params(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    @MethodSource("org.wirejack.codec.DecoderSeeds#portLists")
    void portList(byte[] datagram) {
        targets.portList(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    @MethodSource("org.wirejack.codec.DecoderSeeds#floats")
    void floats(byte[] datagram) {
        targets.floats(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    @MethodSource("org.wirejack.codec.DecoderSeeds#groups")
    void groups(byte[] datagram) {
        targets.groups(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    @MethodSource("org.wirejack.codec.DecoderSeeds#int16")
    void int16(byte[] datagram) {
        targets.int16(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    @MethodSource("org.wirejack.codec.DecoderSeeds#stockMidi")
    void stockMidi(byte[] datagram) {
        targets.stockMidi(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    @MethodSource("org.wirejack.codec.DecoderSeeds#ownMidi")
    void ownMidi(byte[] datagram) {
        targets.ownMidi(datagram);
    }
}
