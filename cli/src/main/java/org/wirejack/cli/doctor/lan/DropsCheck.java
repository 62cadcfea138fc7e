package org.wirejack.cli.doctor.lan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.Nic;
import org.wirejack.cli.doctor.system.SystemFiles;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.NanoClock;

/** What an interface has lost since it came up, and whether it goes on losing. */
public final class DropsCheck implements Check {
    /** Not {@code rx_dropped} alone: it also counts packets of protocols that nobody here speaks. */
    private static final List<String> FAULTS = List.of(
            "rx_errors",
            "tx_errors",
            "rx_crc_errors",
            "rx_missed_errors",
            "rx_fifo_errors",
            "tx_carrier_errors",
            "collisions");

    private static final long PACKETS_FOR_ONE_FAULT = 100_000;
    private static final long WATCH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Nic nic;
    private final SystemFiles files;
    private final NanoClock clock;
    private final DeadlineSleeper sleeper;

    public DropsCheck(Nic nic, SystemFiles files, NanoClock clock, DeadlineSleeper sleeper) {
        this.nic = nic;
        this.files = files;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public String title() {
        return "drops of " + nic.name();
    }

    @Override
    public Finding examine() {
        Map<String, Long> before = faults();
        sleeper.sleepUntil(clock.nanoTime() + WATCH_NANOS);
        Map<String, Long> after = faults();
        long packets = counter("rx_packets") + counter("tx_packets");
        long growth = sum(after) - sum(before);
        if (growth > 0) {
            return Finding.fail(growth + " packets lost while looking: " + text(after), cure(after));
        }
        return sum(after) * PACKETS_FOR_ONE_FAULT > packets
                ? Finding.warn("since it came up " + text(after) + " of " + packets + " packets", cure(after))
                : Finding.ok(sum(after) == 0 ? "none of " + packets + " packets" : text(after) + " of " + packets);
    }

    private Map<String, Long> faults() {
        Map<String, Long> faults = new LinkedHashMap<>();
        FAULTS.forEach(name -> faults.put(name, counter(name)));
        return faults;
    }

    private long counter(String name) {
        return files.number("sys/class/net/" + nic.name() + "/statistics/" + name)
                .orElse(0);
    }

    private static long sum(Map<String, Long> faults) {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String text(Map<String, Long> faults) {
        return faults.entrySet().stream()
                .filter(fault -> fault.getValue() > 0)
                .map(fault -> fault.getKey() + " " + fault.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Where the packet was lost says who is to blame. */
    private String cure(Map<String, Long> faults) {
        boolean full = faults.getOrDefault("rx_missed_errors", 0L) + faults.getOrDefault("rx_fifo_errors", 0L) > 0;
        return full
                ? "the computer is too slow to fetch them: sudo ethtool -G " + nic.name()
                        + " rx 1024, or another network card"
                : "another cable, then another port of the switch, then another network card";
    }
}
