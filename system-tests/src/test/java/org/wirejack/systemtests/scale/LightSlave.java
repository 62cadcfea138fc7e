package org.wirejack.systemtests.scale;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import org.jspecify.annotations.Nullable;
import org.wirejack.link.Link;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.MessageLink;
import org.wirejack.link.PacketBatch;
import org.wirejack.session.SlaveHandshake;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;
import org.wirejack.wire.Wire;

/** A stereo slave of ours without a graph: a cycle's packets go back as they came, but for the direction in the header. */
final class LightSlave {
    private static final int STREAM = 12;
    private static final ValueLayout.OfInt LETTER = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    static final int CHANNELS = 2;
    private static final int LATENCY_CYCLES = 2;
    private static final int BUFFER_BYTES = 1 << 18;
    /** Who was silent for so long is not waited for. */
    private static final long SILENT_NANOS = 100_000_000L;

    private final DatagramChannel search;
    private final InetSocketAddress manager;
    private final SlaveHandshake handshake;
    private @Nullable Link link;
    private long heardNanos;
    private boolean heard;

    private LightSlave(DatagramChannel search, InetSocketAddress manager, SessionParams wish) {
        this.search = search;
        this.manager = manager;
        handshake = new SlaveHandshake(wish, 0, System.nanoTime());
    }

    static LightSlave open(String name, InetSocketAddress manager) throws IOException {
        DatagramChannel search = DatagramChannel.open();
        search.bind(new InetSocketAddress("0.0.0.0", 0)).configureBlocking(false);
        return new LightSlave(search, manager, wish(name));
    }

    private static SessionParams wish(String name) {
        return new SessionParams(
                name,
                "",
                name + "-host",
                Wire.DEFAULT_MTU,
                0,
                Capability.offer(Capability.KNOWN),
                new ChannelCounts(CHANNELS, CHANNELS, 0, 0),
                0,
                0,
                Encoder.FLOAT.ordinal(),
                0,
                true,
                LATENCY_CYCLES);
    }

    boolean joined() {
        return link != null;
    }

    /** Announces itself when it is time, and takes the set-up that came. Doesn't wait. */
    void search(LinkFactory links) throws IOException {
        if (handshake.onTime(System.nanoTime()) == SlaveHandshake.Action.ANNOUNCE) {
            search.send(
                    ParamsPacket.write(MessageKind.AVAILABLE, handshake.wish()).asByteBuffer(), manager);
        }
        ByteBuffer datagram = ByteBuffer.allocate(Wire.MAX_MTU);
        if (search.receive(datagram) instanceof InetSocketAddress master) {
            MemorySegment packet = MemorySegment.ofBuffer(datagram.flip());
            if (ParamsPacket.check(packet) && starts(packet)) {
                join(links, master);
            }
        }
    }

    private boolean starts(MemorySegment packet) {
        return handshake.onMessage(ParamsPacket.kind(packet), ParamsPacket.version(packet), ParamsPacket.read(packet))
                == SlaveHandshake.Action.START;
    }

    private void join(LinkFactory links, InetSocketAddress master) throws IOException {
        int port = ((InetSocketAddress) search.getLocalAddress()).getPort();
        search.close();
        link = links.connect(port, master, BUFFER_BYTES);
        new MessageLink(link).send(ParamsPacket.write(MessageKind.START_MASTER, handshake.agreed()));
    }

    /**
     * Sends back a cycle, or a datagram where these come one by one; waits for it as long as the slave plays.
     *
     * @return whether there was something
     */
    boolean reflect(PacketBatch in, PacketBatch out, long longestNanos) {
        Link open = link;
        if (open == null) {
            return false;
        }
        boolean come = reflectOne(open, in, out);
        if (!come && plays() && open.await(System.nanoTime() + longestNanos)) {
            come = reflectOne(open, in, out);
        }
        return come;
    }

    /** Sends back all that has come: a slave that is behind would stay so. */
    void catchUp(PacketBatch in, PacketBatch out) {
        Link open = link;
        while (open != null && reflectOne(open, in, out)) {
            // Until there is no more.
        }
    }

    private boolean reflectOne(Link open, PacketBatch in, PacketBatch out) {
        if (open.receiveSome(in) <= 0) {
            return false;
        }
        heard = true;
        heardNanos = System.nanoTime();
        turn(in, out);
        open.send(out);
        return true;
    }

    private boolean plays() {
        return heard && System.nanoTime() - heardNanos < SILENT_NANOS;
    }

    private static void turn(PacketBatch in, PacketBatch out) {
        out.clear();
        for (int i = 0; i < in.size() && !out.full(); i++) {
            MemorySegment datagram = in.memory().asSlice(in.offset(i), in.length(i));
            if (in.length(i) > STREAM + Integer.BYTES && datagram.get(ValueLayout.JAVA_BYTE, 0) == 'h') {
                datagram.set(LETTER, STREAM, Stream.RETURN.letter());
                MemorySegment.copy(datagram, 0, out.memory(), out.offset(out.size()), in.length(i));
                out.add(in.length(i));
            }
        }
    }
}
