package org.wirejack.cli.doctor.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.PortUnreachableException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.net.ExtendedSocketOptions;
import org.wirejack.cli.doctor.lan.DoctorMessage;
import org.wirejack.cli.doctor.lan.DoctorMessage.Kind;
import org.wirejack.cli.doctor.system.Nic;

/** A socket that asks an {@link Answerer}. Its packets must not be cut to pieces on the way. */
final class Question implements AutoCloseable {
    private static final long NAP_NANOS = TimeUnit.MICROSECONDS.toNanos(100);
    private static final int LONGEST_BYTES = 65_535;

    private final DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    private final ByteBuffer received = ByteBuffer.allocate(LONGEST_BYTES);

    Question() throws IOException {
        try {
            channel.setOption(ExtendedSocketOptions.IP_DONTFRAGMENT, true).configureBlocking(false);
        } catch (UnsupportedOperationException e) {
            // Elsewhere packets that are too long are cut; all else can be asked nevertheless.
            channel.configureBlocking(false);
        }
    }

    /** From now on a port that nobody holds is told from one that does not answer. */
    void connect(InetSocketAddress peer) throws IOException {
        channel.connect(peer);
    }

    /** Sends to a group by this interface. */
    void by(Nic nic) throws IOException {
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByIndex(nic.index()));
    }

    /**
     * Asks for an answer of the same length.
     *
     * @return how long it took, in nanoseconds; empty if none came in time, or the system does not send packets so long
     * @throws PortUnreachableException if the port is closed there, and we are connected to it
     */
    OptionalLong ask(InetSocketAddress target, int bytes, long timeoutNanos) throws PortUnreachableException {
        long number = ThreadLocalRandom.current().nextLong();
        long beginNanos = System.nanoTime();
        try {
            send(Kind.ASK, number, target, bytes);
            while (System.nanoTime() - beginNanos < timeoutNanos) {
                if (heard(number, bytes)) {
                    return OptionalLong.of(System.nanoTime() - beginNanos);
                }
            }
            return OptionalLong.empty();
        } catch (PortUnreachableException e) {
            throw e;
        } catch (IOException tooLong) {
            return OptionalLong.empty();
        }
    }

    /** Asks for a call to the group. */
    void call(InetSocketAddress peer, long number) throws IOException {
        send(Kind.CALL, number, peer, DoctorMessage.LEAST_BYTES);
    }

    private void send(Kind kind, long number, InetSocketAddress target, int bytes) throws IOException {
        channel.send(ByteBuffer.wrap(new DoctorMessage(kind, number).write(bytes)), target);
    }

    private boolean heard(long number, int bytes) throws IOException {
        if (channel.receive(received.clear()) == null) {
            LockSupport.parkNanos(NAP_NANOS);
            return false;
        }
        return received.position() == bytes
                && DoctorMessage.read(Arrays.copyOf(received.array(), received.position()))
                        .filter(new DoctorMessage(Kind.ANSWER, number)::equals)
                        .isPresent();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
