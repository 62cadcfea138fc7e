package org.wirejack.rt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Linux's memory locks. Constants are those of x86-64 and aarch64 alike (asm-generic/mman.h, linux/capability.h). */
final class LinuxMemory implements MemoryLock.Memory {
    private static final int RLIMIT_MEMLOCK = 8;
    private static final int MCL_CURRENT = 1;
    private static final int MCL_FUTURE = 2;

    /** From Linux 4.4 on: a page is locked when it is there, and is not made to be there. */
    private static final int MCL_ONFAULT = 4;

    private static final int CAP_IPC_LOCK = 14;
    private static final String CAPABILITIES = "CapEff:";
    private static final int HEXADECIMAL = 16;
    private static final Path STATUS = Path.of("/proc/self/status");

    private static final ControlCall MLOCKALL = ControlCall.of("mlockall");

    private final Errno errno = new Errno();

    @Override
    public boolean available() {
        return CLibrary.has("mlockall") && SchedulerCalls.available();
    }

    @Override
    public long limitBytes() {
        return SchedulerCalls.limit(errno, RLIMIT_MEMLOCK);
    }

    @Override
    public boolean beyondLimits() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(CAPABILITIES))
                    .map(line -> line.substring(CAPABILITIES.length()).strip())
                    .anyMatch(bits -> (Long.parseUnsignedLong(bits, HEXADECIMAL) >> CAP_IPC_LOCK & 1) != 0);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public @Nullable String lockAll() {
        int result = MLOCKALL.call(errno, MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT);
        return result == 0 ? null : errno.text();
    }
}
