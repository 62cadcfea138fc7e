package org.wirejack.systemtests.lan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Records the IP packets that a host sends and receives, as tcpdump sees them on its interface. */
public final class Capture implements AutoCloseable {
    private final HostProcess tcpdump;
    private final Path file;

    private Capture(HostProcess tcpdump, Path file) {
        this.tcpdump = tcpdump;
        this.file = file;
    }

    /** Begins recording into a pcap file; packets from now on are in it. */
    public static Capture start(Host host, Path file) {
        return start(host, file, "ip");
    }

    /** Likewise, of those packets only that a filter of tcpdump lets pass. */
    public static Capture start(Host host, Path file, String filter) {
        HostProcess tcpdump = host.start(
                "tcpdump",
                "-Z",
                "root",
                "-i",
                Host.INTERFACE,
                "-n",
                "-U",
                "-s",
                "0",
                "-B",
                "16384",
                "--immediate-mode",
                "-w",
                file.toAbsolutePath().toString(),
                filter);
        tcpdump.awaitLine("listening on");
        return new Capture(tcpdump, file);
    }

    /**
     * Begins recording the first {@code bytes} of each frame, with nanosecond times and with as little work as may be: the
     * packets of the last second may be missing in the end.
     */
    public static Capture quiet(Host host, Path file, String filter, int bytes) {
        HostProcess tcpdump = host.start(
                "tcpdump",
                "-Z",
                "root",
                "-i",
                Host.INTERFACE,
                "-n",
                "--nano",
                "-s",
                Integer.toString(bytes),
                "-B",
                "65536",
                "-w",
                file.toAbsolutePath().toString(),
                filter);
        tcpdump.awaitLine("listening on");
        return new Capture(tcpdump, file);
    }

    /**
     * Ends recording.
     *
     * @return every packet of the recording, in order
     * @throws AssertionError if tcpdump lost packets
     */
    public List<CapturedPacket> stop() throws IOException {
        return PcapFile.read(end());
    }

    /**
     * Ends recording.
     *
     * @return the file
     * @throws AssertionError if tcpdump lost packets
     */
    public Path end() {
        tcpdump.signal(Signal.INT);
        tcpdump.awaitLine("^0 packets dropped by kernel");
        tcpdump.awaitExit();
        return file;
    }

    @Override
    public void close() {
        tcpdump.close();
    }
}
