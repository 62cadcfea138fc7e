package org.wirejack.cli.doctor.machine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.SystemFiles;

/** Whether audio programs, JACK's above all, may keep their memory from being moved to the disk. */
public final class MemoryLockCheck implements Check {
    private static final Pattern LIMIT = Pattern.compile("(?m)^Max locked memory\\s+(\\d{1,18}|unlimited)\\s");
    private static final long ENOUGH_BYTES = 256L << 20;
    private static final String CURE =
            "echo '@audio - memlock unlimited' | sudo tee -a /etc/security/limits.d/audio.conf;" + " then log in again";

    private final SystemFiles files;

    public MemoryLockCheck(SystemFiles files) {
        this.files = files;
    }

    @Override
    public String title() {
        return "memory lock";
    }

    @Override
    public Finding examine() {
        Optional<String> limits = files.text("proc/self/limits");
        if (limits.isEmpty()) {
            return Finding.ok("this system sets no limit that can be read");
        }
        Matcher limit = LIMIT.matcher(limits.get());
        if (!limit.find()) {
            return Finding.cannotTell("/proc/self/limits has no line for it", "ulimit -l shows it");
        }
        return limit.group(1).equals("unlimited") ? Finding.ok("unlimited") : ofBytes(Long.parseLong(limit.group(1)));
    }

    private static Finding ofBytes(long bytes) {
        String kilobytes = "up to " + (bytes >> 10) + " kB";
        return bytes < ENOUGH_BYTES
                ? Finding.warn(kilobytes + ": JACK may have to wait for the disk when memory is short", CURE)
                : Finding.ok(kilobytes);
    }
}
