package org.wirejack.systemtests.find;

import java.util.List;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.link.DiscoverySocket;
import org.wirejack.link.InterfaceChoice;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Wire;

/**
 * A program that says goodbye to the group as a stock manager does for its own sessions 1 to 8, which it has with slaves of
 * the names and the host of the arguments: {@code HOST NAME…}.
 */
final class StrayGoodbye {
    private static final int SESSIONS = 8;

    private StrayGoodbye() {}

    public static void main(String[] args) {
        DiscoveryAddress group = DiscoveryAddress.of(Wire.DEFAULT_GROUP, Wire.DEFAULT_PORT);
        try (DiscoverySocket socket = DiscoverySocket.ofSlave(group, InterfaceChoice.all())) {
            for (String name : List.of(args).subList(1, args.length)) {
                for (int id = 1; id <= SESSIONS; id++) {
                    socket.announce(ParamsPacket.write(MessageKind.KILL_MASTER, session(name, args[0], id)));
                }
            }
        }
    }

    private static SessionParams session(String name, String host, int id) {
        return new SessionParams(
                name, "elsewhere", host, 1500, id, 0, new ChannelCounts(2, 2, 0, 0), 48_000, 256, 0, 0, true, 2);
    }
}
