package org.wirejack.link;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.WireText;

/** This machine's name as it goes on the wire. Control threads. */
public final class HostName {
    /** What gethostname(2) says, without asking a name server. */
    private static final Path KERNELS_WORD = Path.of("/proc/sys/kernel/hostname");

    private static final String NAMELESS = "localhost";

    private HostName() {}

    /** At most 255 bytes in UTF-8, never empty. */
    public static String local() {
        String name = WireText.cut(found().strip(), ParamsPacket.HOST_BYTES - 1);
        return name.isEmpty() ? NAMELESS : name;
    }

    private static String found() {
        try {
            return Files.exists(KERNELS_WORD)
                    ? Files.readString(KERNELS_WORD)
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return NAMELESS;
        }
    }
}
