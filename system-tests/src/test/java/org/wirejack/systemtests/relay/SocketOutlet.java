package org.wirejack.systemtests.relay;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/**
 * Sends from one of the relay's ports to one address.
 *
 * @param channel bound to the port
 * @param target the receiver
 * @param tally counts what could not be sent
 */
record SocketOutlet(DatagramChannel channel, SocketAddress target, Tally tally) implements Outlet {
    @Override
    public void send(ByteBuffer packet) {
        ByteBuffer view = packet.duplicate();
        try {
            channel.send(view, target);
        } catch (IOException e) {
            // The link is down, which is a thing that tests do: counted with the rest that did not leave.
            tally.addUnsent();
            return;
        }
        if (view.hasRemaining()) {
            tally.addUnsent();
        }
    }
}
