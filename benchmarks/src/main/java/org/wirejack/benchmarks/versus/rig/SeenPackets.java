package org.wirejack.benchmarks.versus.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.wirejack.systemtests.lan.CapturedPacket;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.PcapFile;

/** The UDP packets of a short recording, in order. */
public record SeenPackets(List<Packet> all) {
    private static final int DATA_TYPE = 8;

    public SeenPackets {
        all = List.copyOf(all);
    }

    /**
     * One packet.
     *
     * @param timeNanos since the epoch
     * @param source address
     * @param isParams whether it belongs to the set-up of a session
     * @param isData whether it belongs to a cycle
     * @param isAudio whether it carries sound
     */
    public record Packet(long timeNanos, String source, boolean isParams, boolean isData, boolean isAudio) {
        public boolean from(Host host) {
            return source.equals(host.address());
        }
    }

    public static SeenPackets read(Path file) throws IOException {
        var packets = new ArrayList<Packet>();
        PcapFile.walk(file, packet -> packet.datagram().ifPresent(datagram -> packets.add(packet(packet, datagram))));
        return new SeenPackets(packets);
    }

    private static Packet packet(CapturedPacket packet, CapturedPacket.Datagram datagram) {
        boolean data = datagram.startsWith("header");
        return new Packet(
                packet.timeNanos(),
                packet.source(),
                datagram.startsWith("params"),
                data,
                data && datagram.payload().getInt(DATA_TYPE) == 'a');
    }

    /**
     * When the first such packet was seen from a time on.
     *
     * @throws IllegalStateException if none was
     */
    public long first(Predicate<Packet> wanted, long fromNanos) {
        return all.stream()
                .filter(packet -> packet.timeNanos() >= fromNanos && wanted.test(packet))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such packet among " + all.size()))
                .timeNanos();
    }

    /** The end of the longest time, of more than half a second, without such a packet. */
    public long endOfSilence(Predicate<Packet> wanted) {
        long longestNanos = 500_000_000;
        long endNanos = 0;
        long lastNanos = 0;
        for (Packet packet : all.stream().filter(wanted).toList()) {
            if (lastNanos != 0 && packet.timeNanos() - lastNanos > longestNanos) {
                longestNanos = packet.timeNanos() - lastNanos;
                endNanos = packet.timeNanos();
            }
            lastNanos = packet.timeNanos();
        }
        if (endNanos == 0) {
            throw new IllegalStateException("no silence among " + all.size() + " packets");
        }
        return endNanos;
    }
}
