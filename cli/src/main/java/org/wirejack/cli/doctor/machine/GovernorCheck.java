package org.wirejack.cli.doctor.machine;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.SystemFiles;

/** Whether processors slow down between two cycles. */
public final class GovernorCheck implements Check {
    private static final String PROCESSORS = "sys/devices/system/cpu";
    private static final String STEADY = "performance";

    private final SystemFiles files;

    public GovernorCheck(SystemFiles files) {
        this.files = files;
    }

    @Override
    public String title() {
        return "CPU governor";
    }

    @Override
    public Finding examine() {
        TreeSet<String> governors = new TreeSet<>(governors());
        if (governors.isEmpty()) {
            return Finding.ok("none: this system does not change its processors' clock, or does not show it");
        }
        String names = String.join(", ", governors);
        return governors.equals(new TreeSet<>(List.of(STEADY)))
                ? Finding.ok(names)
                : Finding.warn(
                        names + ": processors slow down between cycles, and cycles end late",
                        "echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor");
    }

    private List<String> governors() {
        return files.names(PROCESSORS).stream()
                .filter(name -> name.matches("cpu\\d+"))
                .map(name -> files.text(PROCESSORS + "/" + name + "/cpufreq/scaling_governor"))
                .flatMap(Optional::stream)
                .toList();
    }
}
