package org.wirejack.benchmarks.versus.rig;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirejack.systemtests.lan.CapturedPacket;
import org.wirejack.systemtests.lan.PcapFile;

/** Puts the packets of a recording together to cycles. */
final class CycleTrace {
    /** Bytes of a frame that hold all that is looked at: Ethernet, IP and UDP, and the header of a data packet. */
    static final int FRAME_BYTES = 14 + 20 + 8 + 48;

    private static final int DATA_TYPE = 8;
    private static final int SESSION = 16;
    private static final int CYCLE = 32;

    private final String slaveAddress;
    private final Map<Long, Times> cycles = new LinkedHashMap<>();

    private CycleTrace(String slaveAddress) {
        this.slaveAddress = slaveAddress;
    }

    /** The cycles of all sessions of the slaves at this address, in the order of their beginnings. */
    static List<Cycle> read(Path file, String slaveAddress) throws IOException {
        var trace = new CycleTrace(slaveAddress);
        PcapFile.walk(file, trace::see);
        var all = new ArrayList<Cycle>(trace.cycles.size());
        trace.cycles.values().stream().filter(Times::asked).map(Times::cycle).forEach(all::add);
        return all;
    }

    private void see(CapturedPacket packet) {
        packet.datagram().filter(datagram -> datagram.startsWith("header")).ifPresent(datagram -> {
            ByteBuffer header = datagram.payload();
            long key = (long) header.getInt(SESSION) << Integer.SIZE | header.getInt(CYCLE) & 0xffff_ffffL;
            cycles.computeIfAbsent(key, Times::new)
                    .see(packet.timeNanos(), packet.source().equals(slaveAddress), header.getInt(DATA_TYPE) == 'a');
        });
    }

    /** What is known of one. */
    private static final class Times {
        private final int number;
        private long firstNanos;
        private long askedNanos;
        private long answeredNanos;
        private boolean sounding;

        /** @param key ends with the number */
        Times(long key) {
            number = (int) key;
        }

        void see(long timeNanos, boolean fromSlave, boolean audio) {
            if (fromSlave) {
                answeredNanos = timeNanos;
                sounding |= audio;
            } else {
                firstNanos = firstNanos == 0 ? timeNanos : firstNanos;
                askedNanos = timeNanos;
            }
        }

        /** What began before the recording is no whole cycle. */
        boolean asked() {
            return askedNanos != 0;
        }

        Cycle cycle() {
            return new Cycle(number, firstNanos, askedNanos, answeredNanos, sounding);
        }
    }
}
