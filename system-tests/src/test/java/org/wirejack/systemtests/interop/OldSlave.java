package org.wirejack.systemtests.interop;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Wire;

/** A slave of ours that speaks another protocol version: announces itself, and prints what it is told. */
public final class OldSlave {
    private static final int VERSION_OFFSET = 8;
    private static final int LIMIT_MILLIS = 10_000;

    private OldSlave() {}

    /** Arguments: the master's address and the version. */
    public static void main(String[] arguments) throws IOException {
        var wish = new SessionParams(
                "old",
                "",
                "slave",
                Wire.DEFAULT_MTU,
                0,
                Capability.offer(Capability.KNOWN),
                new ChannelCounts(2, 2, 0, 0),
                0,
                0,
                0,
                0,
                true,
                2);
        byte[] packet = bytes(ParamsPacket.write(MessageKind.AVAILABLE, wish));
        ByteBuffer.wrap(packet).putInt(VERSION_OFFSET, Integer.parseInt(arguments[1]));
        try (var socket = new DatagramSocket()) {
            socket.setSoTimeout(LIMIT_MILLIS);
            InetAddress master = InetAddress.getByName(arguments[0]);
            socket.send(new DatagramPacket(packet, packet.length, master, Wire.DEFAULT_PORT));
            var answer = new DatagramPacket(new byte[packet.length], packet.length);
            socket.receive(answer);
            MemorySegment heard = MemorySegment.ofArray(answer.getData());
            System.out.println(ParamsPacket.kind(heard) + " "
                    + Capability.reason(ParamsPacket.read(heard).capability()) + " " + ParamsPacket.version(heard));
        }
    }

    private static byte[] bytes(MemorySegment packet) {
        var bytes = new byte[(int) packet.byteSize()];
        MemorySegment.ofArray(bytes).copyFrom(packet);
        return bytes;
    }
}
