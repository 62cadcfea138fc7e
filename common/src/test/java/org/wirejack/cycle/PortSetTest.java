package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortSetTest {
    @Test
    void isEmptyAtFirstAndFullWhenFilled() {
        PortSet set = new PortSet(40);
        assertMembers(new BitSet(), set);
        BitSet all = new BitSet();
        all.set(0, 40);
        assertMembers(all, set.fill());
        assertMembers(new BitSet(), set.clear());
    }

    @Test
    void setOfNoChannelsIsFullAndEmpty() {
        PortSet none = new PortSet(0).fill();
        assertEquals(0, none.count());
        none.padTo(0);
        none.keepFirst(0);
        assertEquals(0, none.count());
    }

    @Test
    void listsThatDoNotAscendLoseWhatFallsBack() {
        PortSet set = new PortSet(8);
        for (int port : new int[] {3, 3, 1, 5, 4, 7, 7}) {
            set.add(port);
        }
        assertMembers(BitSet.valueOf(new long[] {1 << 3 | 1 << 5 | 1 << 7}), set);
    }

    @Test
    void keepsTheLowestMembers() {
        PortSet set = of(10, 1, 4, 9);
        set.keepFirst(5);
        assertEquals(3, set.count());
        set.keepFirst(2);
        assertMembers(BitSet.valueOf(new long[] {1 << 1 | 1 << 4}), set);
        assertFalse(set.contains(9));
        set.append(9);
        assertMembers(BitSet.valueOf(new long[] {1 << 1 | 1 << 4 | 1 << 9}), set);
    }

    @Test
    void padsWithTheLowestPortsThatAreNoMembers() {
        PortSet set = of(10, 1, 4, 9);
        set.padTo(2);
        assertEquals(3, set.count());
        set.padTo(5);
        assertArrayEquals(new int[] {0, 1, 2, 4, 9}, Arrays.copyOf(set.indices(), set.count()));
        set.padTo(10);
        assertEquals(10, set.count());
    }

    @Test
    void anySequenceOfCallsKeepsMembersIndicesAndWordsAlike() {
        Random random = new Random(3);
        PortSet set = new PortSet(255);
        BitSet expected = new BitSet();
        for (int i = 0; i < 20_000; i++) {
            int value = random.nextInt(255);
            switch (random.nextInt(5)) {
                case 0 -> {
                    set.keepFirst(value);
                    while (expected.cardinality() > value) {
                        expected.clear(expected.length() - 1);
                    }
                }
                case 1 -> {
                    set.padTo(value);
                    while (expected.cardinality() < value) {
                        expected.set(expected.nextClearBit(0));
                    }
                }
                case 2 -> {
                    set.clear();
                    expected.clear();
                }
                default -> {
                    set.add(value);
                    if (value >= expected.length()) {
                        expected.set(value);
                    }
                }
            }
            assertMembers(expected, set);
        }
    }

    private static PortSet of(int channels, int... ports) {
        PortSet set = new PortSet(channels);
        for (int port : ports) {
            set.append(port);
        }
        return set;
    }

    private static void assertMembers(BitSet expected, PortSet set) {
        assertArrayEquals(expected.stream().toArray(), Arrays.copyOf(set.indices(), set.count()));
        for (int word = 0; word * 32 < set.channels(); word++) {
            int bits = 0;
            for (int port = word * 32; port < Math.min(set.channels(), word * 32 + 32); port++) {
                assertEquals(expected.get(port), set.contains(port));
                bits |= expected.get(port) ? 1 << port % 32 : 0;
            }
            assertEquals(bits, set.word(word));
        }
    }
}
