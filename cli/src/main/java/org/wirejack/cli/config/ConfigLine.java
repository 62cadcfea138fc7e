package org.wirejack.cli.config;

/**
 * One {@code key = value} of a configuration.
 *
 * @param section {@code slave} or {@code preset stage}
 * @param key an option's long name, without the dashes
 * @param value may be empty
 * @param origin where it is, for the user: {@code file:line}
 */
record ConfigLine(String section, String key, String value, String origin) {
    private static final String PRESET = "preset ";

    /** Whether it belongs to a preset, of whatever name. */
    boolean ofPreset() {
        return section.startsWith(PRESET);
    }

    boolean ofPreset(String name) {
        return section.equals(PRESET + name);
    }

    /** The preset's name; only of a preset's line. */
    String preset() {
        return section.substring(PRESET.length());
    }

    IllegalArgumentException fault(String reason) {
        return new IllegalArgumentException(origin + ": " + key + ": " + reason);
    }
}
