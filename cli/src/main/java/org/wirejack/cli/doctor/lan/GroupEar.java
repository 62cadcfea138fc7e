package org.wirejack.cli.doctor.lan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.wirejack.cli.doctor.system.Nic;

/**
 * Hears what is sent to the group, beside a manager that may run here. It is bound to the group's own address, so that
 * nothing that is meant for the manager alone comes to it.
 */
public final class GroupEar implements AutoCloseable {
    private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int LONGEST_BYTES = 65_535;

    private final DatagramChannel channel;
    private final ByteBuffer received = ByteBuffer.allocate(LONGEST_BYTES);

    /** @throws IOException if another program does not share the port, or the group cannot be joined at all */
    public GroupEar(Meeting meeting) throws IOException {
        channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true)
                    .bind(meeting.group())
                    .configureBlocking(false);
            for (Nic nic : meeting.nics()) {
                channel.join(meeting.group().getAddress(), NetworkInterface.getByIndex(nic.index()));
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The next message of a doctor, until a moment of {@link System#nanoTime()}; empty if none comes. */
    public Optional<DoctorMessage> hear(long deadlineNanos) throws IOException {
        while (deadlineNanos - System.nanoTime() > 0) {
            if (channel.receive(received.clear()) instanceof InetSocketAddress) {
                Optional<DoctorMessage> message =
                        DoctorMessage.read(Arrays.copyOf(received.array(), received.position()));
                if (message.isPresent()) {
                    return message;
                }
            } else {
                LockSupport.parkNanos(NAP_NANOS);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
