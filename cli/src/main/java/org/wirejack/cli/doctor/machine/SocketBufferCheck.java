package org.wirejack.cli.doctor.machine;

import java.util.OptionalLong;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.SystemFiles;

/** How much the kernel keeps for a program that is late. */
public final class SocketBufferCheck implements Check {
    private static final String MAXIMUM = "proc/sys/net/core/rmem_max";
    /** What every session asks for at least. */
    private static final long WANTED_BYTES = 1 << 20;
    /** A cycle of 64 channels and 256 frames does not fit. */
    private static final long TINY_BYTES = 64 << 10;

    private static final String CURE =
            "echo 'net.core.rmem_max = 4194304' | sudo tee /etc/sysctl.d/60-wirejack.conf; sudo sysctl --system";

    private final SystemFiles files;

    public SocketBufferCheck(SystemFiles files) {
        this.files = files;
    }

    @Override
    public String title() {
        return "socket buffer";
    }

    @Override
    public Finding examine() {
        OptionalLong bytes = files.number(MAXIMUM);
        return bytes.isEmpty() ? Finding.ok("this system sets no limit that can be read") : of(bytes.getAsLong());
    }

    private static Finding of(long bytes) {
        String maximum = "rmem_max is " + bytes + " bytes";
        if (bytes < TINY_BYTES) {
            return Finding.fail(maximum + ": packets of one cycle already get lost", CURE);
        }
        return bytes < WANTED_BYTES
                ? Finding.warn(maximum + ", wanted are " + WANTED_BYTES + ": with many channels packets get lost", CURE)
                : Finding.ok(maximum);
    }
}
