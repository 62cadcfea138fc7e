package org.wirejack.netmanager;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Random;
import org.wirejack.wire.DataType;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

/**
 * Real packets of a session, spoilt at random. What it makes without forging can be told from the session's packets by
 * whoever looks: it is foreign, malformed, or a packet that has been there before. Allocates nothing.
 */
final class Hostile {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int[] AWKWARD = {
        0, 1, 2, 3, 4, 12, 47, 48, 95, 255, 256, 1452, 0x7FFF, 0xFFFF, -1, -2, -48, Integer.MAX_VALUE, Integer.MIN_VALUE
    };
    private static final int SEEDS = 64;
    private static final int IMPOSSIBLE = 0x5555_5555;

    private final Random random;
    private final boolean forging;
    private final byte[][] seeds = new byte[SEEDS][Wire.MAX_MTU];
    private final int[] seedBytes = new int[SEEDS];
    private final HeaderFlyweight header = new HeaderFlyweight();
    private int remembered;

    /** @param forging whether packets may be such that only their sender could tell */
    Hostile(long seed, boolean forging) {
        random = new Random(seed);
        this.forging = forging;
    }

    void remember(MemorySegment memory, long offset, int length) {
        int place = remembered++ % SEEDS;
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, offset, seeds[place], 0, length);
        seedBytes[place] = length;
    }

    /** Writes a datagram and gives its length. */
    int write(MemorySegment memory, long offset, int room) {
        int known = Math.min(remembered, SEEDS);
        if (known == 0 || random.nextInt(50) == 0) {
            return writeNoise(memory, offset, random.nextInt(64));
        }
        int seed = random.nextInt(known);
        int length = Math.min(seedBytes[seed], room);
        MemorySegment.copy(seeds[seed], 0, memory, ValueLayout.JAVA_BYTE, offset, length);
        if (random.nextInt(10) == 0) {
            return length;
        }
        length = mutate(memory, offset, length, room);
        if (!forging && looksTrue(memory, offset, length)) {
            unmask();
        }
        return length;
    }

    private int writeNoise(MemorySegment memory, long offset, int length) {
        for (int i = 0; i < length; i++) {
            memory.set(ValueLayout.JAVA_BYTE, offset + i, (byte) random.nextInt());
        }
        return length;
    }

    private int mutate(MemorySegment memory, long offset, int packetBytes, int room) {
        int length = packetBytes;
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            switch (random.nextInt(6)) {
                case 0 -> length = random.nextInt(length + 1);
                case 1 -> length = Math.min(room, length + random.nextInt(64));
                case 2 -> setInt(memory, offset, length, 4 * random.nextInt(Math.max(1, length / 4)));
                default -> setInt(memory, offset, length, 8 + 4 * random.nextInt(10));
            }
        }
        return length;
    }

    private void setInt(MemorySegment memory, long offset, int length, int at) {
        if (at + Integer.BYTES <= length) {
            int old = memory.get(INT, offset + at);
            int value = random.nextBoolean() ? AWKWARD[random.nextInt(AWKWARD.length)] : old + random.nextInt(9) - 4;
            memory.set(INT, offset + at, value);
        }
    }

    private boolean looksTrue(MemorySegment memory, long offset, int length) {
        return header.wrap(memory, offset, length).check();
    }

    /** One of the ways in which a packet shows that it is none of the session's. */
    private void unmask() {
        switch (random.nextInt(4)) {
            case 0 -> header.sessionId(IMPOSSIBLE);
            case 1 -> header.stream(IMPOSSIBLE);
            case 2 -> header.dataType(IMPOSSIBLE);
            default -> {
                header.dataType(random.nextBoolean() ? DataType.AUDIO : DataType.MIDI);
                header.packetCount(AWKWARD[random.nextInt(AWKWARD.length)]).subCycle(IMPOSSIBLE);
            }
        }
    }
}
