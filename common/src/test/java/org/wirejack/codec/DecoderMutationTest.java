package org.wirejack.codec;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.wirejack.opus.OpusLibrary;

/** Every decoder stands 200 000 spoilt packets. */
class DecoderMutationTest {
    private static final int PACKETS = 200_000;
    private final DecoderTargets targets = new DecoderTargets();

    @Test
    void headersHold() {
        hold(1, DecoderSeeds.floats(), targets::header);
    }

    @Test
    void paramsHold() {
        hold(2, DecoderSeeds.params(), targets::params);
    }

    @Test
    void portListsHold() {
        hold(3, DecoderSeeds.portLists(), targets::portList);
    }

    @Test
    void floatsHold() {
        hold(4, DecoderSeeds.floats(), targets::floats);
    }

    @Test
    void groupsHold() {
        hold(5, DecoderSeeds.groups(), targets::groups);
    }

    @Test
    void int16Holds() {
        hold(6, DecoderSeeds.int16(), targets::int16);
    }

    @Test
    void opusHolds() {
        assumeTrue(OpusLibrary.system().customModes());
        hold(9, DecoderSeeds.opus(), targets::opus);
    }

    @Test
    void stockMidiHolds() {
        hold(7, DecoderSeeds.stockMidi(), targets::stockMidi);
    }

    @Test
    void ownMidiHolds() {
        hold(8, DecoderSeeds.ownMidi(), targets::ownMidi);
    }

    private static void hold(int seed, List<byte[]> seeds, Consumer<byte[]> decoder) {
        Mutations mutations = new Mutations(seed, seeds);
        for (int i = 0; i < PACKETS; i++) {
            decoder.accept(mutations.next());
        }
    }
}
