package org.wirejack.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Good packets, spoilt at random in the ways that break decoders; the same for the same seed. */
final class Mutations {
    private static final int[] AWKWARD = {
        0,
        1,
        2,
        3,
        4,
        5,
        12,
        47,
        48,
        95,
        96,
        97,
        255,
        256,
        1452,
        0x7FFF,
        0x8000,
        0xFFFF,
        -1,
        -2,
        -48,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0x4000_0000,
        0x1555_5556
    };
    private static final int LONGER = 64;

    private final Random random;
    private final List<byte[]> seeds;

    Mutations(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    byte[] next() {
        byte[] packet = seeds.get(random.nextInt(seeds.size())).clone();
        for (int left = random.nextInt(5); left > 0; left--) {
            packet = mutate(packet);
        }
        return packet;
    }

    private byte[] mutate(byte[] packet) {
        switch (random.nextInt(8)) {
            case 0 -> setByte(packet);
            case 1, 2, 3 -> setHeaderField(packet);
            case 4, 5 -> setInt(packet);
            case 6 -> {
                return Arrays.copyOf(packet, random.nextInt(packet.length + 1));
            }
            default -> {
                return Arrays.copyOf(packet, packet.length + random.nextInt(LONGER));
            }
        }
        return packet;
    }

    private void setByte(byte[] packet) {
        if (packet.length > 0) {
            packet[random.nextInt(packet.length)] = (byte) random.nextInt();
        }
    }

    private void setHeaderField(byte[] packet) {
        int at = 8 + 4 * random.nextInt(10);
        if (packet.length >= at + 4) {
            ByteBuffer.wrap(packet).putInt(at, awkward());
        }
    }

    private void setInt(byte[] packet) {
        if (packet.length >= 4) {
            ByteBuffer.wrap(packet).putInt(random.nextInt(packet.length - 3) & ~3, awkward());
        }
    }

    private int awkward() {
        int value = AWKWARD[random.nextInt(AWKWARD.length)];
        return random.nextInt(4) == 0 ? Integer.reverseBytes(value) : value;
    }
}
