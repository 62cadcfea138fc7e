package org.wirejack.systemtests.lan;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wirejack.systemtests.JavaProgram;

/**
 * A program for a host: asks for a session as a slave does, sends numbered data packets to an {@link EchoPeer}, each
 * when the one before is back or overdue, and counts what comes back.
 */
public final class ProbePeer {
    private static final int MAX_BYTES = 65_507;
    private static final int SETUP_TRIES = 5;
    private static final int SETUP_MILLIS = 1000;
    private static final int OVERDUE_MILLIS = 10;
    private static final int QUIET_MILLIS = 200;

    private final DatagramSocket socket;
    private final int bytes;
    private final DatagramPacket packet = new DatagramPacket(new byte[MAX_BYTES], MAX_BYTES);
    private final BitSet seen = new BitSet();
    private int highest = -1;
    private int received;
    private int late;
    private int wrong;
    private long leastNanos = Long.MAX_VALUE;
    private long sentNanos;

    private ProbePeer(DatagramSocket socket, int bytes) {
        this.socket = socket;
        this.bytes = bytes;
    }

    /**
     * What came back.
     *
     * @param received packets in all
     * @param distinct different ones among the right ones
     * @param late right ones that came after one with a higher number
     * @param wrong packets with a wrong byte or length
     * @param leastMicros the shortest time to there and back
     */
    public record Result(int received, int distinct, int late, int wrong, long leastMicros) {
        private static final Pattern LINE =
                Pattern.compile("received=(\\d+) distinct=(\\d+) late=(\\d+) wrong=(\\d+) leastMicros=(\\d+)");

        private static Result parse(String text) {
            MatchResult fields = LINE.matcher(text).results().findFirst().orElseThrow();
            return new Result(
                    Integer.parseInt(fields.group(1)),
                    Integer.parseInt(fields.group(2)),
                    Integer.parseInt(fields.group(3)),
                    Integer.parseInt(fields.group(4)),
                    Long.parseLong(fields.group(5)));
        }

        private String line() {
            return "received=%d distinct=%d late=%d wrong=%d leastMicros=%d"
                    .formatted(received, distinct, late, wrong, leastMicros);
        }
    }

    /** Runs it on a host: {@code count} packets with a payload of {@code bytes} each. */
    public static Result run(Host host, Host target, int count, int bytes) {
        List<String> arguments = List.of(target.address(), Integer.toString(count), Integer.toString(bytes));
        HostProcess probe =
                host.start(JavaProgram.command(List.of("-Xshare:auto"), ProbePeer.class.getName(), arguments));
        Result result = Result.parse(probe.awaitLine("^received=.*").group());
        probe.awaitExit();
        return result;
    }

    /** Arguments: address of the master or relay, count of packets, bytes of each payload. */
    public static void main(String[] arguments) throws IOException {
        try (var socket = new DatagramSocket(PeerPacket.PORT)) {
            var probe = new ProbePeer(socket, Integer.parseInt(arguments[2]));
            probe.connect(new InetSocketAddress(arguments[0], PeerPacket.PORT));
            System.out.println(probe.exchange(Integer.parseInt(arguments[1])).line());
        }
    }

    private void connect(InetSocketAddress master) throws IOException {
        socket.setSoTimeout(SETUP_MILLIS);
        for (int i = 0; i < SETUP_TRIES; i++) {
            byte[] available = PeerPacket.params(PeerPacket.AVAILABLE).array();
            socket.send(new DatagramPacket(available, available.length, master));
            if (receive() && PeerPacket.isParams(view(), PeerPacket.SETUP)) {
                socket.connect(packet.getSocketAddress());
                return;
            }
        }
        throw new IOException("no setup from " + master);
    }

    private Result exchange(int count) throws IOException {
        socket.setSoTimeout(OVERDUE_MILLIS);
        for (int number = 0; number < count; number++) {
            sentNanos = System.nanoTime();
            socket.send(new DatagramPacket(PeerPacket.data(number, bytes).array(), bytes));
            while (highest < number && receive()) {
                take(number);
            }
        }
        socket.setSoTimeout(QUIET_MILLIS);
        while (receive()) {
            take(count);
        }
        return new Result(received, seen.cardinality(), late, wrong, leastNanos / 1000);
    }

    private void take(int awaited) {
        received++;
        int number = PeerPacket.number(view(), bytes);
        if (number < 0) {
            wrong++;
            return;
        }
        if (number == awaited) {
            leastNanos = Math.min(leastNanos, System.nanoTime() - sentNanos);
        }
        if (number < highest) {
            late++;
        }
        highest = Math.max(highest, number);
        seen.set(number);
    }

    private boolean receive() throws IOException {
        packet.setLength(MAX_BYTES);
        try {
            socket.receive(packet);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private ByteBuffer view() {
        return ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
    }
}
