package org.wirejack.cli.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A unit file.
 *
 * @param role what it runs
 * @param scope whose systemd runs it
 * @param program what it starts, a full path
 * @param options of the command
 * @param waitForCard whether it starts with the machine's first sound card
 */
public record Unit(ServiceRole role, UnitScope scope, String program, List<String> options, boolean waitForCard) {
    /** First line of all units that are ours. */
    static final String MARK = "# A unit of Wirejack ('wirejack service'). Changes of yours: systemctl edit.";

    public Unit {
        options = List.copyOf(options);
    }

    /** The file's text, lines with their ends. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(MARK);
        lines.addAll(unitSection());
        lines.add("");
        lines.addAll(serviceSection());
        lines.add("");
        lines.add("[Install]");
        lines.add("WantedBy=" + wantedBy());
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** The target that starts it. */
    String wantedBy() {
        return waitForCard ? "sound.target" : scope.target();
    }

    private List<String> unitSection() {
        List<String> lines = new ArrayList<>();
        lines.add("[Unit]");
        lines.add("Description=" + role.description());
        lines.add("Documentation=man:wirejack-" + role + "(1)");
        lines.addAll(scope.order());
        if (waitForCard) {
            lines.add("After=sound.target");
        }
        return lines;
    }

    private List<String> serviceSection() {
        List<String> lines = new ArrayList<>(List.of(
                "[Service]",
                "Type=notify",
                "NotifyAccess=main",
                "ExecStart=" + commandLine(),
                "Restart=on-failure",
                "RestartSec=2",
                "# 2: was not asked for properly, which another start does not change.",
                "RestartPreventExitStatus=2",
                "# 143: ended because it was told to.",
                "SuccessExitStatus=143",
                "# Fed while the control loop and the cycle live. Who hangs prints the stacks of all threads, and is killed then.",
                "WatchdogSec=10",
                "WatchdogSignal=SIGQUIT",
                "TimeoutAbortSec=3",
                "# The program ends its jackd by itself, and may have a recording to finish.",
                "KillMode=mixed",
                "TimeoutStopSec=70",
                "LimitRTPRIO=95",
                "LimitMEMLOCK=infinity"));
        lines.addAll(scope.surroundings());
        if (keepsPatches()) {
            lines.add("Environment=WIREJACK_MANAGER_PATCHES=%S/wirejack/patches");
        }
        return lines;
    }

    private boolean keepsPatches() {
        return scope == UnitScope.SYSTEM && role == ServiceRole.manager && !options.contains("--no-patches");
    }

    private String commandLine() {
        List<String> words = new ArrayList<>(List.of(program, role.name()));
        words.addAll(options);
        return words.stream().map(UnitWord::of).collect(Collectors.joining(" "));
    }
}
