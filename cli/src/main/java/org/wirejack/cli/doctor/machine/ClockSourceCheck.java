package org.wirejack.cli.doctor.machine;

import java.util.Optional;
import java.util.Set;
import org.wirejack.cli.doctor.finding.Check;
import org.wirejack.cli.doctor.finding.Finding;
import org.wirejack.cli.doctor.system.SystemFiles;

/** Whether the machine's clock is quick to read, which is done many times a cycle. */
public final class ClockSourceCheck implements Check {
    private static final String FOLDER = "sys/devices/system/clocksource/clocksource0/";
    /** Each reading of them is a walk to a slow device. */
    private static final Set<String> SLOW = Set.of("hpet", "acpi_pm", "pit", "jiffies", "refined-jiffies");

    private final SystemFiles files;

    public ClockSourceCheck(SystemFiles files) {
        this.files = files;
    }

    @Override
    public String title() {
        return "clock source";
    }

    @Override
    public Finding examine() {
        Optional<String> current = files.text(FOLDER + "current_clocksource").filter(name -> !name.isEmpty());
        if (current.isEmpty()) {
            return Finding.ok("this system does not say which");
        }
        String available = files.text(FOLDER + "available_clocksource").orElse("");
        return SLOW.contains(current.get())
                ? Finding.warn(current.get() + " is slow to read; there are: " + available, cure(available))
                : Finding.ok(current.get());
    }

    private static String cure(String available) {
        return (" " + available + " ").contains(" tsc ")
                ? "echo tsc | sudo tee /sys/devices/system/clocksource/clocksource0/current_clocksource"
                : "look in dmesg for why the kernel does not trust tsc; a BIOS update may help";
    }
}
