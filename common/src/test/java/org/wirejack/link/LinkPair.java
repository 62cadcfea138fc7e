package org.wirejack.link;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Two links on the loopback interface, each the other's peer, and batches for them. */
final class LinkPair implements AutoCloseable {
    static final int BUFFER_BYTES = 1 << 18;

    final Link near;
    final Link far;

    LinkPair(LinkKind kind) throws IOException {
        LinkFactory links = new SystemLinks(kind);
        try (DatagramChannel place = boundChannel()) {
            InetSocketAddress farAddress = (InetSocketAddress) place.getLocalAddress();
            near = links.connect(LinkFactory.ANY_PORT, farAddress, BUFFER_BYTES);
            far = links.connect(farAddress.getPort(), near.localAddress(), BUFFER_BYTES);
        }
    }

    /** Those that this system has. */
    static Stream<LinkKind> kinds() {
        return LinkKind.best() == LinkKind.NATIVE ? Stream.of(LinkKind.values()) : Stream.of(LinkKind.CHANNEL);
    }

    static DatagramChannel boundChannel() throws IOException {
        return DatagramChannel.open(StandardProtocolFamily.INET)
                .setOption(StandardSocketOptions.SO_REUSEADDR, true)
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    static PacketBatch batch(int capacity, int datagramBytes) {
        return new PacketBatch(capacity, datagramBytes, Arena.ofAuto());
    }

    /** Datagrams of these lengths; each carries its place in the batch, added to {@code first}, in every byte. */
    static PacketBatch filled(int first, int... lengths) {
        PacketBatch batch = batch(lengths.length, 2048);
        for (int i = 0; i < lengths.length; i++) {
            batch.memory().asSlice(batch.offset(i), lengths[i]).fill((byte) (first + i));
            batch.add(lengths[i]);
        }
        return batch;
    }

    static byte[] datagram(PacketBatch batch, int index) {
        return batch.memory().asSlice(batch.offset(index), batch.length(index)).toArray(ValueLayout.JAVA_BYTE);
    }

    static long inSeconds(int seconds) {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    @Override
    public void close() {
        near.close();
        far.close();
    }
}
