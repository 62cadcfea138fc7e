package org.wirejack.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wirejack.netmanager.patch.PatchOptions;
import org.wirejack.netmanager.patch.PatchRule;
import picocli.CommandLine.Option;

/** What a manager plugs into its slaves' ports by itself. */
public final class Patches {
    @Option(
            names = "--patches",
            paramLabel = "FILE",
            description = "Where connections are remembered; default: $$XDG_CONFIG_HOME/wirejack/patches"
                    + " or ~/.config/wirejack/patches.")
    private @Nullable Path file;

    @Option(names = "--no-patches", description = "Remember no connections.")
    private boolean none;

    @Option(
            names = "--rule",
            paramLabel = "'OUTPUT > INPUT'",
            description =
                    "Connect the ports of slaves that appear: two regular expressions for whole port names, $$1 or"
                            + " $${name} in the second is a group of the first. May be given several times.")
    private List<String> rules = List.of();

    /** @throws IllegalArgumentException if a rule is none, or both a file and none is asked for */
    public PatchOptions options(Map<String, String> environment) {
        if (none && file != null) {
            throw new IllegalArgumentException("--patches " + file + ": not together with --no-patches");
        }
        return new PatchOptions(
                none
                        ? null
                        : Objects.requireNonNullElseGet(
                                file, () -> ConfigFolder.of(environment).resolve("patches")),
                rules.stream().map(PatchRule::new).toList());
    }
}
