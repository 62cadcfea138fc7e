package org.wirejack.systemtests.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wirejack.systemtests.lan.CapturedPacket;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.PcapFile;
import org.wirejack.systemtests.lan.Signal;

/**
 * Looks at every UDP packet on a host's loopback interface, and keeps those that should not be: longer than the MTU, or
 * a piece of a longer one. It keeps set-up packets as well, so that one can see that it looks.
 */
final class Sniffer implements AutoCloseable {
    private static final String FILTER = "udp and (ip[2:2] > %d or ip[6:2] & 0x3fff != 0 or udp[8:4] = 0x70617261)";

    private final HostProcess tcpdump;
    private final Path file;

    private Sniffer(HostProcess tcpdump, Path file) {
        this.tcpdump = tcpdump;
        this.file = file;
    }

    static Sniffer start(Host host, Path file, int mtuBytes) {
        HostProcess tcpdump = host.start(
                "tcpdump",
                "-Z",
                "root",
                "-i",
                "lo",
                "-n",
                "-U",
                "--immediate-mode",
                "-w",
                file.toString(),
                FILTER.formatted(mtuBytes));
        tcpdump.awaitLine("listening on");
        return new Sniffer(tcpdump, file);
    }

    /** Ends it; returns what it kept. */
    List<CapturedPacket> stop() throws IOException {
        tcpdump.signal(Signal.INT);
        tcpdump.awaitLine("^0 packets dropped by kernel");
        tcpdump.awaitExit();
        return PcapFile.read(file);
    }

    @Override
    public void close() {
        tcpdump.close();
    }
}
