package org.wirejack.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.Test;

class ChannelSocketTest {
    @Test
    void asksForExpeditedForwarding() throws IOException {
        InetSocketAddress remote = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
        try (DatagramChannel channel = ChannelSocket.open(LinkFactory.ANY_PORT, remote, 60_000)) {
            assertEquals(0xB8, channel.getOption(StandardSocketOptions.IP_TOS));
        }
    }
}
