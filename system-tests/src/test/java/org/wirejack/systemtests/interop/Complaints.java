package org.wirejack.systemtests.interop;

import java.util.List;
import java.util.regex.Pattern;
import org.wirejack.systemtests.lan.HostProcess;

/** What a stock jackd prints when its peer does not please it, or when its memory is damaged. */
final class Complaints {
    private static final Pattern COMPLAINT = Pattern.compile(
            "missing last data packet|connection lost|is restarted|wrong packet type|[Pp]acket\\(s\\) missing|"
                    + "corrupt|free\\(\\)|malloc|Abort|Assert|[Ss]egmentation|Invalid");

    private final HostProcess jackd;
    private final int fromLine;

    private Complaints(HostProcess jackd, int fromLine) {
        this.jackd = jackd;
        this.fromLine = fromLine;
    }

    /** Those that it prints from now on. */
    static Complaints of(HostProcess jackd) {
        return new Complaints(jackd, jackd.lines().size());
    }

    /** The complaints so far. */
    List<String> lines() {
        List<String> all = jackd.lines();
        return all.subList(fromLine, all.size()).stream()
                .filter(line -> COMPLAINT.matcher(line).find())
                .toList();
    }
}
