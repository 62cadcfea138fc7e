package org.wirejack.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * The decoders against Jazzer: an ordinary test with the inputs that are kept, and a search for more with
 * {@code JAZZER_FUZZ=1 mvn test -pl common -Dtest=DecoderFuzzTest#floats}.
 */
class DecoderFuzzTest {
    private static final String LONG_ENOUGH = "1m";
    private final DecoderTargets targets = new DecoderTargets();

    @FuzzTest(maxDuration = LONG_ENOUGH)
    void header(byte[] datagram) {
        targets.header(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    void params(byte[] datagram) {
        targets.params(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    void portList(byte[] datagram) {
        targets.portList(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    void floats(byte[] datagram) {
        targets.floats(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    void groups(byte[] datagram) {
        targets.groups(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    void int16(byte[] datagram) {
        targets.int16(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    void stockMidi(byte[] datagram) {
        targets.stockMidi(datagram);
    }

    @FuzzTest(maxDuration = LONG_ENOUGH)
    void ownMidi(byte[] datagram) {
        targets.ownMidi(datagram);
    }
}
