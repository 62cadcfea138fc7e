package org.wirejack.cli.option;

import java.nio.file.Path;
import java.util.Map;

/** Where a user's own files of ours are. */
public final class ConfigFolder {
    private ConfigFolder() {}

    /** {@code $XDG_CONFIG_HOME/wirejack} or {@code ~/.config/wirejack}; it need not be there. */
    public static Path of(Map<String, String> environment) {
        String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        // A relative one is to be ignored, says the XDG specification.
        Path config = Path.of(folder).isAbsolute() ? Path.of(folder) : home.resolve(".config");
        return config.resolve("wirejack");
    }
}
