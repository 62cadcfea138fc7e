package org.wirejack.benchmarks.versus.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wirejack.systemtests.faults.StallWatch;
import org.wirejack.systemtests.lan.Capture;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.Lan;

/**
 * Two hosts on a LAN, one for masters and one for slaves, and a third for a crowd of slaves; a watch notices when a
 * processor of this machine stands still. Every side plays on it, one after the other.
 */
public final class Stage implements AutoCloseable {
    private static final String DATA_PACKETS = "udp and (udp[8:4] = 0x68656164)";
    private static final String AND_AUDIO = " and udp[8:4] = 0x68656164 and udp[16:4] = 0x61";
    private static final String AUDIO_PACKETS = "20";
    /** Above all programs that are measured: what stops this is no program's doing. */
    private static final int WATCH_PRIORITY = 80;

    private static final int STALL_MICROS = 150;
    /** The beginning and the end of a recording hold parts of cycles, and answers that are still to come. */
    private static final int EDGE_CYCLES = 40;

    private final Lan lan = Lan.of("master", "slave", "crowd");
    private final Path folder;
    private final StallWatch watch;
    /** From this JVM's clock, which is that of the watch, to that of captures. */
    private final long epochShiftNanos;

    /** @param folder for what is written meanwhile */
    public Stage(Path folder) {
        this.folder = folder;
        lan.offload();
        watch = StallWatch.start(master(), folder, STALL_MICROS, WATCH_PRIORITY);
        epochShiftNanos = nowNanos() - System.nanoTime();
    }

    /** Now, since the epoch, as captures tell it. */
    public static long nowNanos() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
    }

    public Lan lan() {
        return lan;
    }

    public Host master() {
        return lan.host("master");
    }

    public Host slave() {
        return lan.host("slave");
    }

    public Host crowd() {
        return lan.host("crowd");
    }

    /** For files of a measurement. */
    public Path folder() {
        return folder;
    }

    /** From {@link System#nanoTime} to the time of captures. */
    public long epochShiftNanos() {
        return epochShiftNanos;
    }

    /** When processors stood still, since the epoch. */
    public StillTimes stalls() throws IOException {
        return StillTimes.of(watch.report().all(), epochShiftNanos);
    }

    /** Records packets at the slave's interface until told to end. */
    public Capture record(String filter) {
        return Capture.quiet(slave(), folder.resolve("slave.pcap"), filter, CycleTrace.FRAME_BYTES);
    }

    /** Records what a slave does for so many seconds. */
    public Take take(Shape shape, double seconds) throws IOException {
        try (Capture capture = record(DATA_PACKETS)) {
            // The last second may not reach the file.
            Rest.seconds(seconds + 1);
            List<Cycle> cycles = cycles(capture);
            if (cycles.size() <= 2 * EDGE_CYCLES) {
                throw new IllegalStateException("hardly a cycle in " + seconds + " s: " + cycles.size());
            }
            return new Take(shape, cycles.subList(EDGE_CYCLES, cycles.size() - EDGE_CYCLES), stalls());
        }
    }

    /** Ends a recording; returns the cycles in it. */
    public List<Cycle> cycles(Capture capture) throws IOException {
        return CycleTrace.read(capture.end(), slave().address());
    }

    /** Waits until audio goes both ways at the slave's interface. */
    public void awaitAudio() {
        for (Host host : List.of(master(), slave())) {
            slave().run("tcpdump", "-i", Host.INTERFACE, "-c", AUDIO_PACKETS, "src host " + host.address() + AND_AUDIO);
        }
    }

    @Override
    public void close() {
        watch.close();
        lan.close();
    }
}
