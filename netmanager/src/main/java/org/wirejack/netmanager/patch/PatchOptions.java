package org.wirejack.netmanager.patch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is plugged into proxies without being asked for each time.
 *
 * @param file where cables are remembered; null: nowhere
 * @param rules for ports of proxies that appear
 */
public record PatchOptions(@Nullable Path file, List<PatchRule> rules) {
    /** Remembers nothing and has no rules. */
    public static final PatchOptions NONE = new PatchOptions(null, List.of());

    public PatchOptions {
        rules = List.copyOf(rules);
    }
}
