package org.wirejack.cli.service;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirejack.cli.option.ConfigFolder;

/** Whose systemd runs a unit. */
public enum UnitScope {
    /** A user's: as that user, who owns the JACK server and the configuration. */
    USER("default.target", "--user ", "After=pipewire.service jack.service", ""),
    /** The machine's: from its start on, as a user made for it alone. */
    SYSTEM("multi-user.target", "", """
            Wants=network-online.target
            After=network-online.target
            """, """
            DynamicUser=yes
            SupplementaryGroups=audio
            StateDirectory=wirejack
            WorkingDirectory=%S/wirejack
            # The options are in /etc/wirejack/wirejack.conf.
            Environment=XDG_CONFIG_HOME=/etc
            """);

    private static final Path OF_MACHINE = Path.of("/etc/systemd/system");

    private final String target;
    private final String option;
    private final String order;
    private final String surroundings;

    UnitScope(String target, String option, String order, String surroundings) {
        this.target = target;
        this.option = option;
        this.order = order;
        this.surroundings = surroundings;
    }

    String target() {
        return target;
    }

    /** Lines of the section "Unit". */
    List<String> order() {
        return order.lines().toList();
    }

    /** Lines of the section "Service". */
    List<String> surroundings() {
        return surroundings.lines().toList();
    }

    /** The variables that a service has, of those that say where its configuration is. */
    public Map<String, String> environment(Map<String, String> ours) {
        if (this == SYSTEM) {
            return Map.of("XDG_CONFIG_HOME", "/etc");
        }
        Map<String, String> kept = new HashMap<>(ours);
        kept.keySet().retainAll(Set.of("HOME", "XDG_CONFIG_HOME"));
        return kept;
    }

    /** The beginning of a command line for it. */
    public String systemctl() {
        return "systemctl " + option;
    }

    /** Where its units are that no package brought. */
    public Path folder(Map<String, String> environment) {
        return this == SYSTEM
                ? OF_MACHINE
                : ConfigFolder.of(environment).resolveSibling("systemd").resolve("user");
    }
}
